import { error, fail, redirect } from '@sveltejs/kit';
import { endPerson, listPeople } from '#shared/contracts/administration.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { municipality, personId } = event.params;
  const { people } = await askApi(event, listPeople, { params: { municipality } });
  const person = people.find(({ id }) => id === personId);
  if (!person?.actions.includes('end')) error(404, 'no colleague whose access can be ended');
  return { person };
};

export const actions: Actions = {
  default: async (event) => {
    const { municipality, personId } = event.params;
    const ended = await callApi(event, endPerson, { params: { municipality, personId } });
    if (!ended.ok) return fail(ended.problem.status, { problem: ended.problem });
    const home = `/${event.locals.language}/staff/admin/${municipality}/people`;
    redirect(303, `${home}?left=${ended.answer.daysToStaff}`);
  },
};
