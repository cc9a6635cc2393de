import { error, fail, redirect } from '@sveltejs/kit';
import { getClinicDay, listClinicDays } from '#shared/contracts/clinic-days.ts';
import { deskStaff } from '#shared/contracts/endpoint.ts';
import type { Me } from '#shared/contracts/people.ts';
import { joinListForCaller } from '#shared/contracts/waiting.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { answersIn } from '#web/lib/server/booking-form.ts';
import { findPlace } from '#web/lib/server/find-place.ts';
import { joiningIn } from '#web/lib/server/joining-form.ts';
import { momentWords } from '#web/lib/server/moment-words.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language, bridge } = event.locals;
  const asked = event.url.searchParams;
  const clinicId = asked.get('clinic');
  const { me } = await event.parent();
  const day = clinicId ? await askApi(event, getClinicDay, { params: { clinicId } }) : null;
  const places = deskPlaces(me);
  const wanted = day?.municipality ?? asked.get('municipality') ?? places[0]?.id;
  const mine = places.find(({ id }) => id === wanted) ?? error(403, 'not at a desk there');
  const { country, sendsSms } = await findPlace(event, mine.id);
  const query = { municipality: mine.id, time: 'coming', status: 'published' } as const;
  const { days } = await askApi(event, listClinicDays, { query });
  return {
    day: day && { id: day.id, words: dayInWords(day) },
    municipality: { id: mine.id, name: inLanguage(mine.name, language) },
    otherPlaces: places
      .filter(({ id }) => id !== mine.id)
      .map(({ id, name }) => ({ id, name: inLanguage(name, language) })),
    country,
    sendsSms,
    fullDays: days
      .filter(
        ({ id, start, slots }) => id === clinicId || (slots.free === 0 && Date.parse(start) > bridge.now),
      )
      .map((one) => ({ id: one.id, words: dayInWords(one) })),
    requestKey: crypto.randomUUID(),
  };

  function dayInWords(one: Parameters<typeof momentWords>[0] & Pick<NonNullable<typeof day>, 'venue'>) {
    return `${momentWords(one, language).day}, ${inLanguage(one.venue.name, language)}`;
  }
};

/** Where somebody answers the telephone. */
function deskPlaces({ municipalities }: Me) {
  return municipalities.filter(({ roles }) =>
    roles.some((role) => (deskStaff as readonly string[]).includes(role)),
  );
}

export const actions: Actions = {
  /** From the page of a day that has no time left: what the caller has said comes along. */
  carry: async ({ request }) => ({ answers: answersOf(await request.formData()) }),

  add: async (event) => {
    const posted = await event.request.formData();
    const form = typedForm(posted);
    const answers = answersOf(posted);
    const clinicId = form.text('clinicId');
    const outcome = await callApi(event, joinListForCaller, {
      body: { ...answers, municipality: form.text('municipality'), ...(clinicId && { clinicId }) },
      idempotencyKey: form.text('requestKey'),
    });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem, answers, clinicId });
    const isOfDay = clinicId !== '' && clinicId === event.url.searchParams.get('clinic');
    const shown = new URLSearchParams({ ...(isOfDay && { clinic: clinicId }), added: outcome.answer.id });
    redirect(303, `/${event.locals.language}/staff/waiting?${shown}`);
  },
};

function answersOf(form: FormData) {
  const { language } = answersIn(form);
  return { ...joiningIn(form), ...(language && { language }) };
}
