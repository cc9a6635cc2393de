import { fail, redirect } from '@sveltejs/kit';
import { getClinicDay, staffClinicDay } from '#shared/contracts/clinic-days.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { momentWords } from '#web/lib/server/moment-words.ts';
import { askAvailability } from '#web/lib/server/planning-place.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { seatsOf, typedOf, typedSeats } from '../../plan-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { clinicId } = event.params;
  const { language } = event.locals;
  const day = await askApi(event, getClinicDay, { params: { clinicId } });
  const back = `/${language}/staff/clinics/${clinicId}`;
  if (!day.actions.includes('staff')) redirect(303, back);
  if (day.status === 'draft') redirect(303, `${back}/plan`);
  const { municipality, plan } = day;
  const { seats } = typedOf(plan, day.seats);
  const { people } = await askAvailability(event, { municipality, typed: plan, except: clinicId });
  const { day: date, range } = momentWords(day, language);
  return {
    ...{ back, seats, people, version: day.version, desks: day.desks, zone: day.timeZone },
    where: `${date}, ${range}, ${inLanguage(day.venue.name, language)}`,
    away: day.seats.flatMap(({ personId, needsSubstitute }) =>
      personId && needsSubstitute ? [personId] : [],
    ),
    names: Object.fromEntries(day.seats.map(({ personId, name }) => [personId ?? '', name ?? ''])),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { clinicId } = event.params;
    const version = String(form.get('version'));
    const seats = typedSeats(form);
    const saved = await callApi(event, staffClinicDay, {
      params: { clinicId },
      body: { version: Number(version), seats: seatsOf({ seats, desks: String(form.get('desks')) }) },
    });
    if (saved.ok) redirect(303, `/${event.locals.language}/staff/clinics/${clinicId}?done=staffed`);
    return fail(saved.problem.status, { seats, version, problem: saved.problem });
  },
};
