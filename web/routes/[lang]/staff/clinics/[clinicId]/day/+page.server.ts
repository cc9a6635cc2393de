import { fail, redirect } from '@sveltejs/kit';
import { markVisit, seeDay, type VisitMark, type VisitStatus } from '#shared/contracts/day.ts';
import { markHandedOver } from '#shared/contracts/notes.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { dayView } from '#web/lib/server/day-view.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  /** The board as it is now, for the page that is open. */
  look: async (event) => {
    const { clinicId } = event.params;
    return dayView(await askApi(event, seeDay, { params: { clinicId } }), event.locals);
  },

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
