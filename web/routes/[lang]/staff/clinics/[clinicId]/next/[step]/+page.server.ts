import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { cancelClinicDay, unpublishClinicDay } from '#shared/contracts/clinic-changes.ts';
import { getClinicDay, publishClinicDay } from '#shared/contracts/clinic-days.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { clockOf, momentWords } from '#web/lib/server/moment-words.ts';
import { typedForm, type TypedForm } from '#web/lib/server/typed-form.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Actions, PageServerLoad } from './$types';

const steps = ['publish', 'unpublish', 'cancel'] as const;

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const { clinicId } = event.params;
  const step = stepOf(event.params.step);
  const day = await askApi(event, getClinicDay, { params: { clinicId } });
  const back = `/${language}/staff/clinics/${clinicId}`;
  if (!day.actions.includes(step)) redirect(303, back);
  const { day: date, range } = momentWords(day, language);
  const isSilent = step === 'cancel' && day.status === 'draft';
  return {
    ...{ step, back, isSilent, version: day.version, languages: day.languages },
    where: `${date}, ${range}, ${inLanguage(day.venue.name, language)}`,
    experts: isSilent ? [] : (day.tells?.experts ?? []),
    holders: (day.tells?.holders ?? []).map((holder) => ({
      ...holder,
      clock: clockOf(holder.start, day.timeZone, language),
    })),
    waiting: day.tells?.waiting ?? { written: 0, called: 0 },
    requestKey: crypto.randomUUID(),
  };
};

/** What the day's page says then; a change that waits stands there itself. */
const done = { publish: 'published', unpublish: 'unpublished', cancel: 'cancelled' } as const;

export const actions: Actions = {
  default: async (event) => {
    const form = typedForm(await event.request.formData());
    const step = stepOf(event.params.step);
    const outcome = await take(event, step, form);
    const { language } = event.locals;
    const page = `/${language}/staff/clinics/${event.params.clinicId}`;
    if (outcome.ok) redirect(303, `${page}?done=${outcome.answer.change ? 'planned' : done[step]}`);
    return fail(outcome.problem.status, { problem: outcome.problem, reason: form.words('reason') });
  },
};

type Event = RequestEvent<{ lang: string; clinicId: string; step: string }>;

function take(event: Event, step: (typeof steps)[number], form: TypedForm) {
  const params = { clinicId: event.params.clinicId };
  const version = Number(form.text('version'));
  const idempotencyKey = form.text('requestKey');
  if (step === 'publish')
    return callApi(event, publishClinicDay, { params, body: { version }, idempotencyKey });
  const reason = form.words('reason');
  if (step === 'unpublish')
    return callApi(event, unpublishClinicDay, { params, body: { version, reason }, idempotencyKey });
  const now = form.text('now') === 'true';
  return callApi(event, cancelClinicDay, { params, body: { version, reason, now }, idempotencyKey });
}

function stepOf(typed: string) {
  const step = steps.find((one) => one === typed);
  if (!step) error(404, 'no such step');
  return step;
}
