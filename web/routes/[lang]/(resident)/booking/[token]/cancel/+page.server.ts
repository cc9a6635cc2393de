import { fail, redirect } from '@sveltejs/kit';
import { cancelBooking } from '#shared/contracts/bookings.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { openBooking } from '#web/lib/server/booking-view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => openBooking(event, event.params.token);

export const actions: Actions = {
  default: async (event) => {
    const { token } = event.params;
    const outcome = await callApi(event, cancelBooking, { params: { token } });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
    redirect(303, `/${event.locals.language}/booking/${outcome.answer.token}?now=cancelled`);
  },
};
