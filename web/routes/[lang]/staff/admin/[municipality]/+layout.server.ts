import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** The municipality that is administrated; only its admins come here, which the API enforces again. */
export const load: LayoutServerLoad = async ({ parent, params }) => {
  const { me } = await parent();
  const own = me.municipalities.filter(({ roles }) => roles.includes('admin'));
  const place = own.find(({ id }) => id === params.municipality);
  if (!place) error(403, 'no admin of this municipality');
  return { place, otherPlaces: own.filter(({ id }) => id !== place.id) };
};
