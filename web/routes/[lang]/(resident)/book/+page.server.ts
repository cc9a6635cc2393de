import { fail, redirect } from '@sveltejs/kit';
import {
  extendHold,
  getHold,
  giveBackHold,
  saveAnswers,
  takeHold,
  type BookingAnswers,
} from '#shared/contracts/bookings.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { answersIn, hasAnswers } from '#web/lib/server/booking-form.ts';
import { heldUntil, heldVisit } from '#web/lib/server/held-visit.ts';
import { forgetHoldToken, heldToken, keepHoldToken } from '#web/lib/server/hold-cookie.ts';
import { isLostTime, lostTime } from '#web/lib/server/lost-time.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const nothingHeld = { answers: undefined, fields: [], lost: undefined, held: undefined };

export const load: PageServerLoad = async (event) => {
  const holdToken = heldToken(event);
  if (!holdToken) return nothingHeld;
  const outcome = await callApi(event, getHold, { params: { holdToken } });
  if (!outcome.ok) {
    const lost = isLostTime(outcome.problem) ? await lostTime(event, outcome.problem) : undefined;
    return { ...nothingHeld, lost, municipality: lost?.municipality };
  }
  const held = await heldVisit(event, outcome.answer);
  return {
    answers: outcome.answer.answers,
    fields: event.url.searchParams.has('mend') ? await fieldsToMend(event, holdToken) : [],
    lost: undefined,
    held,
    municipality: held.municipality,
  };
};

export const actions: Actions = {
  save: async (event) => {
    const form = await event.request.formData();
    const answers = answersIn(form);
    const outcome = await saveAs(event, { answers, finished: true });
    if (!outcome.ok) return refused(event, outcome.problem, answers);
    const changed = outcome.answer.slotId === form.get('shown') ? '' : '?changed';
    redirect(303, `/${event.locals.language}/book/check${changed}`);
  },

  more: async (event) => {
    const form = await event.request.formData();
    const answers = hasAnswers(form) ? answersIn(form) : undefined;
    if (answers) await saveAs(event, { answers, finished: false });
    const outcome = await callApi(event, extendHold, { params: { holdToken: heldToken(event) ?? '' } });
    if (!outcome.ok) return refused(event, outcome.problem, answers);
    if (form.get('from') === 'check') redirect(303, `/${event.locals.language}/book/check?more`);
    return { answers, extended: heldUntil(outcome.answer, event) };
  },

  take: async (event) => {
    const form = await event.request.formData();
    const answers = hasAnswers(form) ? answersIn(form) : undefined;
    const slotId = String(form.get('slot'));
    const outcome = await callApi(event, takeHold, { params: { slotId } });
    if (!outcome.ok) return refused(event, outcome.problem, answers);
    const { holdToken } = outcome.answer;
    keepHoldToken(event, holdToken);
    if (answers) await saveAs(event, { answers, finished: false }, holdToken);
    redirect(303, `/${event.locals.language}/book${form.get('from') === 'check' ? '/check' : ''}`);
  },

  giveBack: async (event) => {
    const holdToken = heldToken(event);
    if (holdToken) await callApi(event, giveBackHold, { params: { holdToken } });
    forgetHoldToken(event);
    redirect(303, `/${event.locals.language}`);
  },
};

function saveAs(
  event: RequestEvent,
  body: { answers: BookingAnswers; finished: boolean },
  holdToken = heldToken(event) ?? '',
) {
  return callApi(event, saveAnswers, { params: { holdToken }, body });
}

async function fieldsToMend(event: Parameters<PageServerLoad>[0], holdToken: string) {
  const body = { answers: {}, finished: true };
  const outcome = await callApi(event, saveAnswers, { params: { holdToken }, body });
  return outcome.ok ? [] : (outcome.problem.fields ?? []);
}

/** Whatever was refused, everything typed comes back with it. */
async function refused(event: RequestEvent, problem: Problem, answers: BookingAnswers | undefined) {
  const lost = isLostTime(problem) ? await lostTime(event, problem) : undefined;
  return fail(problem.status, { answers, problem, lost, fields: problem.fields ?? [] });
}
