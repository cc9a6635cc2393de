import { fail, redirect } from '@sveltejs/kit';
import { markVisit, type VisitMark, type VisitStatus } from '#shared/contracts/day.ts';
import { markHandedOver } from '#shared/contracts/notes.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  mark: async (event) => {
    const form = typedForm(await event.request.formData());
    const bookingId = form.text('bookingId');
    const body = { from: form.text('from') as VisitStatus, to: form.text('to') as VisitMark };
    const outcome = await callApi(event, markVisit, { params: { bookingId }, body });
    if (!outcome.ok) return fail(outcome.problem.status, { marked: bookingId, problem: outcome.problem });
    redirect(303, `${event.url.pathname}#visit-${bookingId}`);
  },

  paper: async (event) => {
    const form = typedForm(await event.request.formData());
    const bookingId = form.text('bookingId');
    const outcome = await callApi(event, markHandedOver, {
      params: { noteId: form.text('noteId') },
      body: { handedOver: form.text('handedOver') === 'true' },
    });
    if (!outcome.ok) return fail(outcome.problem.status, { marked: bookingId, problem: outcome.problem });
    redirect(303, `${event.url.pathname}#visit-${bookingId}`);
  },
};
