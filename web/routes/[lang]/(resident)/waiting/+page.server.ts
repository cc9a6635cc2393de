import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { getClinic, listClinics } from '#shared/contracts/clinics.ts';
import { joinList } from '#shared/contracts/waiting.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { problemText } from '#shared/text/problems.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { findPlace } from '#web/lib/server/find-place.ts';
import { joiningIn } from '#web/lib/server/joining-form.ts';
import { keyOfRequest } from '#web/lib/server/key-of-request.ts';
import { momentWords } from '#web/lib/server/moment-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { municipality: id, clinicId } = wantedIn(event.url);
  const municipality = await findPlace(event, id);
  const { day, hindrance } = clinicId
    ? await dayToWaitFor(event, { clinicId, municipality: id })
    : { day: null, hindrance: await whatHinders(event, id) };
  const sentence = hindrance && problemText[event.locals.language].refusals[hindrance];
  return {
    municipality,
    day,
    /** Nobody need, or can, wait: said before anybody fills the form in. */
    closed: hindrance && sentence ? { code: hindrance, title: sentence[0], detail: sentence[1] } : null,
    /** Two presses of one form are one place in the list. */
    press: randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { language } = event.locals;
    const form = await event.request.formData();
    const answers = joiningIn(form);
    const body = { ...answers, ...wantedIn(event.url), language };
    const idempotencyKey = keyOfRequest({ press: form.get('press'), ...body });
    const outcome = await callApi(event, joinList, { body, idempotencyKey });
    if (outcome.ok) redirect(303, `/${language}/waiting/${outcome.answer.token}?now=joined`);
    const { problem } = outcome;
    return fail(problem.status, { problem, answers, fields: problem.fields ?? [] });
  },
};

function wantedIn({ searchParams }: URL): { municipality: string; clinicId?: string } {
  const clinicId = searchParams.get('clinic');
  return { municipality: searchParams.get('municipality') ?? '', ...(clinicId && { clinicId }) };
}

type Asking = Parameters<PageServerLoad>[0];

async function dayToWaitFor(event: Asking, wanted: { clinicId: string; municipality: string }) {
  const clinic = await askApi(event, getClinic, { params: { clinicId: wanted.clinicId } });
  if (clinic.municipality !== wanted.municipality) error(404, 'no such day in this municipality');
  const { language, bridge } = event.locals;
  const isOver = clinic.cancelled || Date.parse(clinic.start) <= bridge.now;
  return {
    day: {
      ...momentWords(clinic, language),
      id: clinic.id,
      place: inLanguage(clinic.venue.name, language),
      address: [clinic.venue.address, clinic.venue.village].filter(Boolean).join(', '),
    },
    hindrance: isOver
      ? ('waiting.day_over' as const)
      : clinic.free > 0
        ? ('waiting.times_free' as const)
        : null,
  };
}

async function whatHinders(event: Asking, municipality: string) {
  const { clinics } = await askApi(event, listClinics, { query: { municipality } });
  return clinics.some(({ free }) => free > 0) ? ('waiting.times_free' as const) : null;
}
