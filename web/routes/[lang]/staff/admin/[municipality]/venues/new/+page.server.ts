import { fail, redirect } from '@sveltejs/kit';
import { addVenue } from '#shared/contracts/municipalities-admin.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import { typedRoom, typedVenue } from '#web/lib/server/venue-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ requestKey: crypto.randomUUID() });

export const actions: Actions = {
  default: async (event) => {
    const form = typedForm(await event.request.formData());
    const body = { ...typedVenue(form), room: typedRoom(form, 'room.') };
    const { municipality } = event.params;
    const idempotencyKey = form.text('requestKey');
    const added = await callApi(event, addVenue, { params: { municipality }, body, idempotencyKey });
    if (!added.ok) return fail(added.problem.status, { typed: body, problem: added.problem });
    redirect(
      303,
      `/${event.locals.language}/staff/admin/${municipality}/venues/${added.answer.id}?saved=added`,
    );
  },
};
