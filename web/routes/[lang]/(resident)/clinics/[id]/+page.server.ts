import { fail, redirect } from '@sveltejs/kit';
import { takeHold } from '#shared/contracts/bookings.ts';
import { getClinic, listClinics, listSlots, type Slot } from '#shared/contracts/clinics.ts';
import { clockTime } from '#shared/time.ts';
import { residentText } from '#shared/text/resident.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { clinicCard } from '#web/lib/server/clinic-card.ts';
import { clinicFacts } from '#web/lib/server/clinic-facts.ts';
import { clinicPreview } from '#web/lib/server/clinic-preview.ts';
import { findPlace } from '#web/lib/server/find-place.ts';
import { keepHoldToken } from '#web/lib/server/hold-cookie.ts';
import { isAwaitable, listInvitation } from '#web/lib/server/list-invitation.ts';
import { isLostTime, lostTime } from '#web/lib/server/lost-time.ts';
import type { Actions, PageServerLoad } from './$types';

const mostOtherDays = 4;

export const load: PageServerLoad = async (event) => {
  const { language, bridge } = event.locals;
  const params = { clinicId: event.params.id };
  const [clinic, { slots }] = await Promise.all([
    askApi(event, getClinic, { params }),
    askApi(event, listSlots, { params }),
  ]);
  const [municipality, { clinics }] = await Promise.all([
    findPlace(event, clinic.municipality),
    askApi(event, listClinics, { query: { municipality: clinic.municipality } }),
  ]);
  const text = residentText[language];
  const others = clinics.filter(({ id }) => id !== clinic.id).slice(0, mostOtherDays);
  const clock = (slot: Slot) => clockTime(Temporal.Instant.from(slot.start), clinic.timeZone, language);
  return {
    municipality,
    clinic: clinicFacts(clinic, { text, language }),
    preview: clinicPreview(clinic, {
      municipality,
      text,
      language,
      url: event.url.origin + event.url.pathname,
    }),
    slots: slots.map((slot) => ({ id: slot.id, state: slot.state, clock: clock(slot) })),
    invitation: isAwaitable(clinic, bridge.now)
      ? listInvitation({ municipality: clinic.municipality, clinicId: clinic.id }, language)
      : null,
    otherDays: others.map((other) => clinicCard(other, { text, language })),
  };
};

export const actions: Actions = {
  take: async (event) => {
    const form = await event.request.formData();
    const outcome = await callApi(event, takeHold, { params: { slotId: String(form.get('slot')) } });
    if (!outcome.ok) {
      const { problem } = outcome;
      const lost = isLostTime(problem) ? await lostTime(event, problem) : undefined;
      return fail(problem.status, { problem, lost });
    }
    keepHoldToken(event, outcome.answer.holdToken);
    redirect(303, `/${event.locals.language}/book`);
  },
};
