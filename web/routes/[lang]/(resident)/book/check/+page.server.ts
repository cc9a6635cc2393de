import { fail, redirect } from '@sveltejs/kit';
import { bookSlot, getHold } from '#shared/contracts/bookings.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { answersIn, hiddenFields } from '#web/lib/server/booking-form.ts';
import { heldVisit, holdsAnother } from '#web/lib/server/held-visit.ts';
import { forgetHoldToken, heldToken } from '#web/lib/server/hold-cookie.ts';
import { keyOfRequest } from '#web/lib/server/key-of-request.ts';
import { isLostTime, lostTime } from '#web/lib/server/lost-time.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const holdToken = heldToken(event);
  const outcome = holdToken ? await callApi(event, getHold, { params: { holdToken } }) : null;
  if (outcome?.ok) {
    const { answers } = outcome.answer;
    const held = await heldVisit(event, outcome.answer);
    const extended = event.url.searchParams.has('more');
    const changed = event.url.searchParams.has('changed');
    return {
      answers,
      hidden: hiddenFields(answers),
      held,
      extended,
      changed,
      municipality: held.municipality,
    };
  }
  // The time went while its form was on the way: the action tells, and the form still has the answers.
  if (event.request.method === 'POST')
    return { answers: undefined, hidden: [], held: undefined, extended: false, changed: false };
  redirect(303, `/${event.locals.language}/book`);
};

export const actions: Actions = {
  book: async (event) => {
    const { language } = event.locals;
    const form = await event.request.formData();
    const answers = answersIn(form);
    const holdToken = heldToken(event);
    if (!holdToken) redirect(303, `/${language}/book`);
    if (await holdsAnother(event, { holdToken, shown: form.get('shown') }))
      redirect(303, `/${language}/book/check?changed`);
    const body = { holdToken, ...answers };
    const outcome = await callApi(event, bookSlot, { body, idempotencyKey: keyOfRequest(body) });
    if (outcome.ok) {
      forgetHoldToken(event);
      redirect(303, `/${language}/booking/${outcome.answer.token}?now=booked`);
    }
    const { problem } = outcome;
    if (problem.fields) redirect(303, `/${language}/book?mend`);
    const lost = isLostTime(problem) ? await lostTime(event, problem) : undefined;
    return fail(problem.status, { problem, answers, hidden: hiddenFields(answers), lost });
  },
};
