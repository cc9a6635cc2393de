import { fail, redirect } from '@sveltejs/kit';
import { seeDay } from '#shared/contracts/day.ts';
import { addWalkIn, seeQueue } from '#shared/contracts/walk-ins.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { isLanguage } from '#shared/text/language.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { findPlace } from '#web/lib/server/find-place.ts';
import { momentWords } from '#web/lib/server/moment-words.ts';
import { queueWords } from '#web/lib/server/queue-words.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language, bridge } = event.locals;
  const params = { clinicId: event.params.clinicId };
  const { clinic, slots } = await askApi(event, seeDay, { params });
  const queue = queueWords(await askApi(event, seeQueue, { params }), { language, now: bridge.now });
  const visit = slots.find((slot) => slot.visit?.bookingId === event.url.searchParams.get('added'))?.visit;
  const { languages } = await findPlace(event, clinic.municipality);
  return {
    board: `/${language}/staff/clinics/${clinic.id}/day`,
    display: `/${language}/clinics/${clinic.id}/queue`,
    where: `${momentWords(clinic, language).day}, ${inLanguage(clinic.venue, language)}`,
    desks: clinic.desks,
    languages,
    queue,
    added: queue.find(({ number }) => number === visit?.number) ?? null,
    requestKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = typedForm(await event.request.formData());
    const language = form.text('language');
    const typed = { name: form.text('name'), property: form.text('property'), phone: form.text('phone') };
    const outcome = await callApi(event, addWalkIn, {
      params: { clinicId: event.params.clinicId },
      body: { ...typed, language: isLanguage(language) ? language : event.locals.language },
      idempotencyKey: form.text('requestKey'),
    });
    if (!outcome.ok)
      return fail(outcome.problem.status, { problem: outcome.problem, typed: { ...typed, language } });
    redirect(303, `?added=${outcome.answer.bookingId}`);
  },
};
