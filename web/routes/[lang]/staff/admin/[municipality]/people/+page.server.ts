import { listPeople } from '#shared/contracts/administration.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import { withShownPhone } from '#web/lib/server/shown-phone.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { municipality } = event.params;
  const { country } = (await event.parent()).place;
  const { people } = await askApi(event, listPeople, { params: { municipality } });
  const { searchParams } = event.url;
  const days = searchParams.get('left');
  return {
    people: people.map((person) => withShownPhone(person, country)),
    invited: people.find(({ id }) => id === searchParams.get('invited'))?.name ?? null,
    left: days !== null && /^\d{1,4}$/.test(days) ? Number(days) : null,
  };
};
