import { fail, redirect } from '@sveltejs/kit';
import { changeDayTimes, previewDayTimes, type DayTimes } from '#shared/contracts/clinic-changes.ts';
import { getClinicDay, type ClinicDayPlan } from '#shared/contracts/clinic-days.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { clockOf, momentWords } from '#web/lib/server/moment-words.ts';
import { planOf, typedOf, typedPlan, type TypedPlan } from '../../plan-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const { clinicId } = event.params;
  const day = await askApi(event, getClinicDay, { params: { clinicId } });
  const back = `/${language}/staff/clinics/${clinicId}`;
  if (!day.actions.includes('retime')) redirect(303, back);
  const { day: date, range } = momentWords(day, language);
  return {
    back,
    typed: typedOf(day.plan, []),
    version: day.version,
    languages: day.languages,
    timeZone: day.timeZone,
    where: [date, range, inLanguage(day.venue.name, language)].join(', '),
  };
};

export const actions: Actions = {
  /** Enter checks; nothing is changed that was not looked at. */
  check: async (event) => {
    const form = await event.request.formData();
    const typed = typedPlan(form);
    return { typed, ...(await look(event, form, typed)) };
  },
  save: async (event) => {
    const form = await event.request.formData();
    const typed = typedPlan(form);
    if (form.get('checked') !== seal(typed)) return { typed, ...(await look(event, form, typed)) };
    const { clinicId } = event.params;
    const outcome = await callApi(event, changeDayTimes, {
      params: { clinicId },
      body: { version: Number(form.get('version')), times: await timesOf(event, typed) },
    });
    if (!outcome.ok)
      return fail(outcome.problem.status, { typed, problem: outcome.problem, preview: undefined });
    redirect(303, `/${event.locals.language}/staff/clinics/${clinicId}?done=retimed`);
  },
};

type Event = Parameters<Actions[string]>[0];

async function look(event: Event, form: FormData, typed: TypedPlan) {
  const { clinicId } = event.params;
  const outcome = await callApi(event, previewDayTimes, {
    params: { clinicId },
    body: { version: Number(form.get('version')), times: await timesOf(event, typed) },
  });
  if (!outcome.ok) return { problem: outcome.problem, preview: undefined };
  const { grid, outside, ...counts } = outcome.answer;
  const { timeZone } = await seeDay(event);
  const preview = {
    ...counts,
    outside: outside.map(({ start, ...visit }) => ({
      ...visit,
      clock: clockOf(start, timeZone, event.locals.language),
    })),
    grid: grid.map(({ start, end, ...slot }) => ({
      ...slot,
      startsAt: Temporal.Instant.from(start).epochMilliseconds,
      endsAt: Temporal.Instant.from(end).epochMilliseconds,
    })),
    checked: seal(typed),
  };
  return { problem: undefined, preview };
}

const seeDay = (event: Event): Promise<ClinicDayPlan> =>
  askApi(event, getClinicDay, { params: { clinicId: event.params['clinicId']! } });

/** Without what only a draft or a move changes; the date is the day's own. */
async function timesOf(event: Event, typed: TypedPlan): Promise<DayTimes> {
  const { plan } = await seeDay(event);
  const {
    date: _date,
    desks: _desks,
    roomId: _room,
    holidayConfirmed: _holiday,
    ...times
  } = planOf({
    ...typed,
    date: plan.date,
  });
  return times;
}

/** What was looked at, as one word for the form. */
function seal({ seats: _seats, date: _date, ...typed }: TypedPlan): string {
  return JSON.stringify(typed);
}
