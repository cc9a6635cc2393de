import { error, fail, redirect } from '@sveltejs/kit';
import { draftClinicDay } from '#shared/contracts/clinic-days.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { askAvailability, plannedPlaces, planningPlace } from '#web/lib/server/planning-place.ts';
import { planOf, seatsOf, typedOf, typedPlan, usualPlan } from '../plan-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { me } = await event.parent();
  const places = plannedPlaces(me);
  const municipality = event.url.searchParams.get('municipality') ?? places[0]?.id;
  if (!municipality || !places.some(({ id }) => id === municipality)) error(403, 'plans no days here');
  const typed = typedOf({ ...usualPlan, roomId: '', date: '' }, []);
  return {
    ...(await planningPlace(event, municipality)),
    places: places.map(({ id, name }) => ({ id, name })),
    typed,
    availability: await askAvailability(event, { municipality, typed }),
    requestKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  draw: async (event) => {
    const form = await event.request.formData();
    const typed = typedPlan(form);
    const municipality = String(form.get('municipality'));
    return { typed, availability: await askAvailability(event, { municipality, typed }), problem: undefined };
  },
  save: async (event) => {
    const form = await event.request.formData();
    const typed = typedPlan(form);
    const municipality = String(form.get('municipality'));
    const saved = await callApi(event, draftClinicDay, {
      params: { municipality },
      body: { plan: planOf(typed), seats: seatsOf(typed) },
      idempotencyKey: String(form.get('requestKey')),
    });
    if (saved.ok) redirect(303, `/${event.locals.language}/staff/clinics/${saved.answer.id}?done=saved`);
    const availability = await askAvailability(event, { municipality, typed });
    return fail(saved.problem.status, { typed, availability, problem: saved.problem });
  },
};
