import { fail, redirect } from '@sveltejs/kit';
import { changeClinicDay, getClinicDay } from '#shared/contracts/clinic-days.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { askAvailability, planningPlace } from '#web/lib/server/planning-place.ts';
import { planOf, seatsOf, typedOf, typedPlan } from '../../plan-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { clinicId } = event.params;
  const day = await askApi(event, getClinicDay, { params: { clinicId } });
  const back = `/${event.locals.language}/staff/clinics/${clinicId}`;
  if (!day.actions.includes('change')) redirect(303, back);
  const typed = typedOf(day.plan, day.seats);
  return {
    ...(await planningPlace(event, day.municipality)),
    back,
    typed,
    version: day.version,
    names: Object.fromEntries(day.seats.map(({ personId, name }) => [personId ?? '', name ?? ''])),
    availability: await askAvailability(event, { municipality: day.municipality, typed, except: clinicId }),
  };
};

export const actions: Actions = {
  draw: async (event) => {
    const form = await event.request.formData();
    const typed = typedPlan(form);
    return {
      typed,
      version: String(form.get('version')),
      ...(await around(event, typed)),
      problem: undefined,
    };
  },
  save: async (event) => {
    const form = await event.request.formData();
    const typed = typedPlan(form);
    const { clinicId } = event.params;
    const version = String(form.get('version'));
    const saved = await callApi(event, changeClinicDay, {
      params: { clinicId },
      body: { version: Number(version), plan: planOf(typed), seats: seatsOf(typed) },
    });
    if (saved.ok) redirect(303, `/${event.locals.language}/staff/clinics/${clinicId}?done=saved`);
    const { problem } = saved;
    return fail(problem.status, { typed, version, ...(await around(event, typed)), problem });
  },
};

type Event = Parameters<Actions[string]>[0];

async function around(event: Event, typed: ReturnType<typeof typedPlan>) {
  const { clinicId } = event.params;
  const { municipality } = await askApi(event, getClinicDay, { params: { clinicId } });
  return { availability: await askAvailability(event, { municipality, typed, except: clinicId }) };
}
