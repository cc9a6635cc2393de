import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  makeClinicChange,
  markCalled,
  undoClinicChange,
  unmarkCalled,
} from '#shared/contracts/clinic-changes.ts';
import { getClinicDay, type ClinicDayPlan, type ClinicStatus } from '#shared/contracts/clinic-days.ts';
import { deskStaff } from '#shared/contracts/endpoint.ts';
import { mailReaders } from '#shared/contracts/messages.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { closingDefault, dayInWords, instantOf, toApiInstant } from '#shared/time.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { hasRole } from '#web/lib/server/has-role.ts';
import { clockOf, dayAndClockOf, momentWords } from '#web/lib/server/moment-words.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import { capitalised } from '#web/lib/words.ts';
import type { Actions, PageServerLoad } from './$types';
import { callsAbout, callsInWords } from './calls-in-words.ts';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const { me } = await event.parent();
  const day = await askApi(event, getClinicDay, { params: { clinicId: event.params.clinicId } });
  const { plan, timeZone: zone, date } = day;
  const isAtDesk = hasRole(me, day.municipality, deskStaff);
  const inWords = ({ date: typed, time }: { date: string; time: string }) =>
    dayAndClockOf(toApiInstant(instantOf(typed, time, zone)), zone, language);
  const closes = plan.closesAt
    ? inWords(plan.closesAt)
    : dayAndClockOf(toApiInstant(closingDefault(date, zone)), zone, language);
  return {
    day,
    words: {
      ...momentWords(day, language),
      closes: capitalised(closes),
      opens: plan.staffSlotsOpenAt && capitalised(inWords(plan.staffSlotsOpenAt)),
    },
    grid: day.grid.map(({ desk, start, end, share, booked }) => ({
      desk,
      startsAt: Date.parse(start),
      endsAt: Date.parse(end),
      share,
      booked,
    })),
    change: changeInWords(day, language),
    requestKey: crypto.randomUUID(),
    calls: callsInWords(day, language),
    callsAbout: callsAbout(day),
    languages: day.languages,
    hasBoard: hasBoard(day.status) && isAtDesk,
    isAwaitable: isAwaitable(day, event.locals.bridge.now) && isAtDesk,
    hasLetters: isAtDesk && hasLetters(day),
    holders: day.status === 'published' ? holdersInWords(day, language) : [],
    isAtDesk,
    readsMail: day.status !== 'draft' && hasRole(me, day.municipality, mailReaders),
    done: event.url.searchParams.get('done'),
  };
};

export const actions: Actions = {
  undo: async (event) => {
    const { clinicId } = event.params;
    const version = Number(typedForm(await event.request.formData()).text('version'));
    const outcome = await callApi(event, undoClinicChange, { params: { clinicId }, query: { version } });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
    redirect(303, `/${event.locals.language}/staff/clinics/${clinicId}?done=undone`);
  },
  now: async (event) => {
    const { clinicId } = event.params;
    const form = typedForm(await event.request.formData());
    const outcome = await callApi(event, makeClinicChange, {
      params: { clinicId },
      body: { version: Number(form.text('version')) },
      idempotencyKey: form.text('requestKey'),
    });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
    const done = outcome.answer.status === 'cancelled' ? 'cancelled' : 'moved';
    redirect(303, `/${event.locals.language}/staff/clinics/${clinicId}?done=${done}`);
  },
  called: async (event) => {
    const { params, sequence } = await pressedCall(event);
    return noted(event, await callApi(event, markCalled, { params, body: { sequence } }));
  },
  uncalled: async (event) => {
    const { params, sequence } = await pressedCall(event);
    return noted(event, await callApi(event, unmarkCalled, { params, query: { sequence } }));
  },
};

type DayEvent = RequestEvent<{ lang: string; clinicId: string }>;

async function pressedCall({ request, params }: DayEvent) {
  const form = typedForm(await request.formData());
  const { clinicId } = params;
  return { params: { clinicId, bookingId: form.text('bookingId') }, sequence: Number(form.text('sequence')) };
}

type Noted = { ok: true } | Extract<Awaited<ReturnType<typeof callApi>>, { ok: false }>;

/** Back to the list, where the next one to call stands first. */
function noted({ locals, params }: DayEvent, outcome: Noted) {
  if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
  redirect(303, `/${locals.language}/staff/clinics/${params.clinicId}#calls`);
}

/** The move or cancellation that waits. */
function changeInWords({ change, timeZone: zone, start, end }: ClinicDayPlan, language: Language) {
  if (!change) return null;
  const { kind, due, to, askedBy, refused } = change;
  const { range } = momentWords({ start, end, timeZone: zone }, language);
  const elsewhere = to && {
    when: `${dayInWords(Temporal.PlainDate.from(to.date), zone, language)}, ${range}`,
    where: [to.venue, to.room].map((name) => inLanguage(name, language)).join(', '),
  };
  const why = refused && inLanguage(refused, language);
  return { kind, clock: clockOf(due, zone, language), to: elsewhere, askedBy, refused: why };
}

const hasBoard = (status: ClinicStatus) => ['published', 'held', 'closed'].includes(status);

/** People wait for a day to come of which the web can give no time. */
function isAwaitable({ status, start, slots }: ClinicDayPlan, now: number): boolean {
  return status === 'published' && Date.parse(start) > now && (slots.free === 0 || slots.waiting > 0);
}

/** Those who have booked, and how far their calendar entries have come. */
function holdersInWords({ tells, timeZone }: ClinicDayPlan, language: Language) {
  return (tells?.holders ?? []).map(({ bookingId, name, start, invite }) => ({
    ...{ bookingId, name, invite },
    clock: clockOf(start, timeZone, language),
  }));
}

/** Somebody who booked, or whose time was cancelled with the day, is told on paper. */
function hasLetters({ tells, toCall }: ClinicDayPlan): boolean {
  return [...(tells?.holders ?? []), ...toCall].some(({ onPaper }) => onPaper);
}
