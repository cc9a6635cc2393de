import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { changePerson, giveRole, listPeople, takeRole } from '#shared/contracts/administration.ts';
import { roles, type Role } from '#shared/contracts/endpoint.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { withShownPhone } from '#web/lib/server/shown-phone.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { municipality, personId } = event.params;
  const { people } = await askApi(event, listPeople, { params: { municipality } });
  const person = people.find(({ id }) => id === personId);
  if (!person) error(404, 'no such colleague');
  const { country } = (await event.parent()).place;
  return {
    person: withShownPhone(person, country),
    roles: [...roles],
    saved: event.url.searchParams.get('saved'),
  };
};

export const actions: Actions = {
  facts: async (event) => {
    const form = typedForm(await event.request.formData());
    const body = { name: form.text('name'), phone: form.text('phone'), language: form.language('language') };
    const changed = await callApi(event, changePerson, { params: paramsOf(event), body });
    if (!changed.ok) return fail(changed.problem.status, { typed: body, problem: changed.problem });
    redirect(303, `${event.url.pathname}?saved=facts`);
  },
  give: (event) => changeRole(event, giveRole),
  take: (event) => changeRole(event, takeRole),
};

type Event = RequestEvent<{ lang: string; municipality: string; personId: string }>;

const paramsOf = ({ params }: Event) => ({ municipality: params.municipality, personId: params.personId });

async function changeRole(event: Event, contract: typeof giveRole | typeof takeRole) {
  const chosen = (await event.request.formData()).get('role');
  const role = roles.find((name): name is Role => name === chosen);
  if (!role) error(400, 'no such role');
  const changed = await callApi(event, contract, { params: { ...paramsOf(event), role } });
  if (!changed.ok) return fail(changed.problem.status, { typed: null, problem: changed.problem });
  redirect(303, `${event.url.pathname}?saved=roles`);
}
