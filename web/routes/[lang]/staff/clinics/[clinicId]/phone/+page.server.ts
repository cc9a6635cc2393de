import { fail, redirect } from '@sveltejs/kit';
import { getHold, giveBackHold, type BookingAnswers } from '#shared/contracts/bookings.ts';
import { seeDay } from '#shared/contracts/day.ts';
import { bookForCaller, holdForCaller } from '#shared/contracts/staff-bookings.ts';
import { phoneText } from '#shared/text/phone.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { answersIn, hasAnswers, hiddenFields } from '#web/lib/server/booking-form.ts';
import { findPlace } from '#web/lib/server/find-place.ts';
import { forgetHoldToken, heldToken, keepHoldToken, staffHold } from '#web/lib/server/hold-cookie.ts';
import { holdsAnother } from '#web/lib/server/held-visit.ts';
import { clockOf, momentWords } from '#web/lib/server/moment-words.ts';
import { freeTimes } from '#web/lib/server/staff-times.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const text = phoneText[language];
  const board = await askApi(event, seeDay, { params: { clinicId: event.params.clinicId } });
  const municipality = await findPlace(event, board.clinic.municipality);
  return {
    clinicId: event.params.clinicId,
    day: momentWords(board.clinic, language).day,
    place: inLanguage(board.clinic.venue, language),
    country: municipality.country,
    sendsSms: municipality.sendsSms,
    toldFields: hiddenFields(toldIn(event.url.searchParams) ?? {}),
    times: await freeTimes(board, event, text),
    held: await heldHere(event),
    told: toldIn(event.url.searchParams),
  };
};

export const actions: Actions = {
  take: async (event) => {
    const form = await event.request.formData();
    const outcome = await callApi(event, holdForCaller, { params: { slotId: String(form.get('slot')) } });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem, ...typedIn(form) });
    keepHoldToken(event, outcome.answer.holdToken, staffHold);
    if (hasAnswers(form)) return typedIn(form);
    redirect(303, event.url.pathname);
  },

  giveBack: async (event) => {
    const form = await event.request.formData();
    const holdToken = heldToken(event, staffHold);
    if (holdToken) await callApi(event, giveBackHold, { params: { holdToken } });
    forgetHoldToken(event, staffHold);
    return typedIn(form);
  },

  book: async (event) => {
    const form = await event.request.formData();
    const answers = answersIn(form);
    const holdToken = heldToken(event, staffHold) ?? '';
    if (await holdsAnother(event, { holdToken, shown: form.get('shown') }))
      return fail(409, { changed: true, ...typedIn(form) });
    const body = { holdToken, ...answers };
    const outcome = await callApi(event, bookForCaller, { body, idempotencyKey: `book-${holdToken}` });
    if (!outcome.ok) {
      const { problem } = outcome;
      return fail(problem.status, { problem, answers, fields: problem.fields ?? [] });
    }
    forgetHoldToken(event, staffHold);
    redirect(303, `/${event.locals.language}/staff/bookings/${outcome.answer.bookingId}?now=booked`);
  },
};

/** The property that the call is about, when it was looked up before. */
function toldIn(asked: URLSearchParams): BookingAnswers | null {
  const propertyIdentifier = asked.get('propertyIdentifier');
  if (propertyIdentifier) return { propertyIdentifier };
  const [address, village] = [asked.get('address'), asked.get('village') ?? ''];
  return address ? { propertyIdentifier: '', propertyUnknown: true, address, village } : null;
}

/** What was typed goes along with every press: a caller is not asked twice. */
function typedIn(form: FormData) {
  return { answers: hasAnswers(form) ? answersIn(form) : undefined };
}

/** The time of this day that is held for the caller; one of another day, or a lost one, is none. */
async function heldHere(event: Pick<RequestEvent, 'cookies' | 'url' | 'fetch' | 'locals' | 'params'>) {
  const holdToken = heldToken(event, staffHold);
  if (!holdToken) return null;
  const outcome = await callApi(event, getHold, { params: { holdToken } });
  if (!outcome.ok || outcome.answer.clinicId !== event.params.clinicId) return null;
  const hold = outcome.answer;
  const { language } = event.locals;
  return {
    slotId: hold.slotId,
    ...momentWords(hold, language),
    until: clockOf(hold.until, hold.timeZone, language),
  };
}
