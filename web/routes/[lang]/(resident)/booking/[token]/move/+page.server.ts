import { fail, redirect } from '@sveltejs/kit';
import { changeBooking } from '#shared/contracts/bookings.ts';
import { openBooking } from '#web/lib/server/booking-view.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { listFreeTimes } from '#web/lib/server/free-times.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const opened = await openBooking(event, event.params.token);
  const days = opened.booking.actions.includes('move')
    ? await listFreeTimes(event, opened.booking.municipality)
    : [];
  const wanted = event.url.searchParams.get('slot');
  const day = days.find(({ times }) => times.some(({ slotId }) => slotId === wanted));
  const time = day?.times.find(({ slotId }) => slotId === wanted);
  return {
    ...opened,
    days,
    chosen: day && time ? { ...day, ...time } : null,
    gone: Boolean(wanted && !time),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { token } = event.params;
    const slotId = String((await event.request.formData()).get('slot'));
    const outcome = await callApi(event, changeBooking, { params: { token }, body: { slotId } });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
    redirect(303, `/${event.locals.language}/booking/${outcome.answer.token}?now=moved`);
  },
};
