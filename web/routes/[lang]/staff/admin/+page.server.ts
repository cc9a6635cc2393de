import { error, redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals }) => {
  const { me } = await parent();
  const first = me.municipalities.find(({ roles }) => roles.includes('admin'));
  if (!first) error(403, 'no municipality to administrate');
  redirect(303, `/${locals.language}/staff/admin/${first.id}/people`);
};
