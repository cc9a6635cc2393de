import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { copyClinicDay, getClinicDay } from '#shared/contracts/clinic-days.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { loadClinicsText } from '#web/lib/clinics-text.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { momentWords } from '#web/lib/server/moment-words.ts';
import { planningPlace } from '#web/lib/server/planning-place.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import { roomChoices, type Target } from '../day-elsewhere.ts';
import { previewCopies } from './preview-copies.ts';
import type { Actions, PageServerLoad } from './$types';

const fewestRows = 4;
const mostRows = 30;

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const { clinicId } = event.params;
  const day = await askApi(event, getClinicDay, { params: { clinicId } });
  const back = `/${language}/staff/clinics/${clinicId}`;
  if (!day.actions.includes('copy')) redirect(303, back);
  const { venues, sentences } = await planningPlace(event, day.municipality);
  const typed = typedRows(event.url.searchParams);
  const text = await loadClinicsText(language);
  const { day: date, range } = momentWords(day, language);
  return {
    back,
    where: `${date}, ${range}, ${inLanguage(day.venue.name, language)}`,
    rooms: roomChoices(venues, language),
    isChecked: event.url.searchParams.has('date'),
    rows: withEmptyRows(typed, { event, roomId: day.plan.roomId }),
    copies: await previewCopies(event, typed, { day, venues, sentences, language, text }),
    requestKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = typedForm(await event.request.formData());
    const [dates, roomIds, without] = [form.all('date'), form.all('roomId'), form.all('without')];
    const copies = dates.map((date, place) => ({
      date,
      roomId: roomIds[place] ?? '',
      without: (without[place] ?? '').split(' ').filter(Boolean),
    }));
    const saved = await callApi(event, copyClinicDay, {
      params: { clinicId: event.params.clinicId },
      body: { copies },
      idempotencyKey: form.text('requestKey'),
    });
    if (!saved.ok) return fail(saved.problem.status, { problem: saved.problem });
    const list = `/${event.locals.language}/staff/clinics`;
    redirect(303, `${list}?status=draft&copied=${saved.answer.days.length}`);
  },
};

function typedRows(search: URLSearchParams): Target[] {
  const roomIds = search.getAll('roomId');
  return search
    .getAll('date')
    .slice(0, mostRows)
    .map((date, place) => ({ date, roomId: roomIds[place] ?? '' }));
}

/** The rows as they were typed, and empty ones below them. */
function withEmptyRows(
  typed: readonly Target[],
  { event, roomId }: { event: Pick<RequestEvent, 'url'>; roomId: string },
): Target[] {
  const asked = Number(event.url.searchParams.get('rows')) || fewestRows;
  const count = Math.min(Math.max(asked, typed.length, fewestRows), mostRows);
  const empty = Array.from({ length: count - typed.length }, () => ({ date: '', roomId }));
  return [...typed, ...empty];
}
