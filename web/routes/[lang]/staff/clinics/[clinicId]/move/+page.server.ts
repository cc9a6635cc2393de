import { fail, redirect } from '@sveltejs/kit';
import { moveClinicDay } from '#shared/contracts/clinic-changes.ts';
import { getClinicDay } from '#shared/contracts/clinic-days.ts';
import type { Words } from '#shared/contracts/common.ts';
import { languages } from '#shared/text/language.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { loadClinicsText } from '#web/lib/clinics-text.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { clockOf, momentWords } from '#web/lib/server/moment-words.ts';
import { planningPlace } from '#web/lib/server/planning-place.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import { readDay } from '#shared/time.ts';
import { roomChoices, seeDayElsewhere } from '../day-elsewhere.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const { clinicId } = event.params;
  const day = await askApi(event, getClinicDay, { params: { clinicId } });
  const back = `/${language}/staff/clinics/${clinicId}`;
  if (!day.actions.includes('move')) redirect(303, back);
  const { venues, sentences } = await planningPlace(event, day.municipality);
  const { searchParams } = event.url;
  const target = {
    date: searchParams.get('date') ?? '',
    roomId: searchParams.get('roomId') ?? day.plan.roomId,
  };
  const isSame = target.date === day.date && target.roomId === day.plan.roomId;
  const asked = { day, venues, sentences, language, text: await loadClinicsText(language), moves: true };
  const elsewhere = searchParams.has('date') ? await seeDayElsewhere(event, target, asked) : null;
  const { day: date, range } = momentWords(day, language);
  return {
    ...{ back, target, version: day.version, languages: day.languages, range },
    where: [date, range, inLanguage(day.venue.name, language), inLanguage(day.venue.room, language)].join(
      ', ',
    ),
    rooms: roomChoices(venues, language),
    preview: elsewhere && isSame ? { ...elsewhere, refused: sentences['plan_same'] ?? '' } : elsewhere,
    dateError: elsewhere && !readDay(target.date) ? sentences['plan_date'] : undefined,
    // What was typed before the date was changed.
    reason: typedReason(searchParams),
    experts: day.tells?.experts ?? [],
    holders: (day.tells?.holders ?? []).map((holder) => ({
      ...holder,
      clock: clockOf(holder.start, day.timeZone, language),
    })),
    waiting: day.tells?.waiting ?? { written: 0, called: 0 },
    requestKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = typedForm(await event.request.formData());
    const { clinicId } = event.params;
    const now = form.text('now') === 'true';
    const [date, roomId, reason] = [form.text('date'), form.text('roomId'), form.words('reason')];
    // Only what the preview has shown is done; another date is looked at first.
    if (form.text('checked') !== `${date} ${roomId}`) {
      const typed = Object.entries(reason).map(([code, words]) => [`reason.${code}`, words]);
      redirect(303, `?${new URLSearchParams([['date', date], ['roomId', roomId], ...typed])}#preview`); // prettier-ignore
    }
    const outcome = await callApi(event, moveClinicDay, {
      params: { clinicId },
      body: {
        version: Number(form.text('version')),
        date,
        roomId,
        // The preview names the holiday above the button.
        holidayConfirmed: form.text('holiday') === 'true',
        reason,
        now,
      },
      idempotencyKey: form.text('requestKey'),
    });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem, reason });
    redirect(
      303,
      `/${event.locals.language}/staff/clinics/${clinicId}${now ? '?done=moved' : '?done=planned'}`,
    );
  },
};

function typedReason(search: URLSearchParams): Words {
  return Object.fromEntries(languages.map((code) => [code, search.get(`reason.${code}`) ?? '']));
}
