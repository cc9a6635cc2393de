import { error, fail, redirect } from '@sveltejs/kit';
import { askReadingCode, openAdvice, readAdvice } from '#shared/contracts/reading.ts';
import { adviceLetter } from '#shared/rules/advice-letter.ts';
import { adviceText } from '#shared/text/advice.ts';
import { clockTime, dayAndClock } from '#shared/time.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { openBooking } from '#web/lib/server/booking-view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { token } = event.params;
  const { language } = event.locals;
  const { municipality, booking } = await openBooking(event, token);
  const words = adviceText[language];
  const sent = event.url.searchParams.has('sent');
  const page = { municipality, token, sent, bySms: booking.reachedBy === 'sms' };
  const read = await callApi(event, readAdvice, { params: { token } });
  if (!read.ok) {
    const isClosed =
      read.problem.code === 'reading.pass_needed' || read.problem.code === 'reading.pass_expired';
    if (!isClosed) error(read.problem.status, read.problem.detail);
    return { ...page, closed: read.problem.code, problem: read.problem, reading: null };
  }
  const { advice, looks, until } = read.answer;
  const zone = advice.timeZone;
  return {
    ...page,
    closed: null,
    problem: null,
    reading: {
      letter: adviceLetter(advice, language),
      until: clockTime(Temporal.Instant.from(until), zone, language),
      looks: looks.map(({ at, role }) => ({
        when: dayAndClock(Temporal.Instant.from(at), zone, language),
        who: role === null ? words.page.you : (words.roles[role] ?? words.roles['staff'] ?? ''),
      })),
    },
  };
};

export const actions: Actions = {
  ask: async (event) => {
    const { token } = event.params;
    const outcome = await callApi(event, askReadingCode, { params: { token } });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
    redirect(303, `${event.url.pathname}?sent`);
  },

  open: async (event) => {
    const { token } = event.params;
    const code = String((await event.request.formData()).get('code') ?? '').slice(0, 40);
    const outcome = await callApi(event, openAdvice, { params: { token }, body: { code } });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem, code });
    redirect(303, event.url.pathname);
  },
};
