import { fail, redirect } from '@sveltejs/kit';
import { findBookingByCode, sendLinkAgain } from '#shared/contracts/bookings.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  open: async (event) => {
    const form = await event.request.formData();
    const code = String(form.get('code') ?? '');
    const identifierOrPhone = String(form.get('identifierOrPhone') ?? '');
    const outcome = await callApi(event, findBookingByCode, { body: { code, identifierOrPhone } });
    if (outcome.ok) redirect(303, `/${event.locals.language}/booking/${outcome.answer.token}`);
    const { problem } = outcome;
    return fail(problem.status, { asked: 'code' as const, problem, code, identifierOrPhone });
  },

  send: async (event) => {
    const email = String((await event.request.formData()).get('email') ?? '');
    const outcome = await callApi(event, sendLinkAgain, { body: { email } });
    if (outcome.ok) return { asked: 'mail' as const, sent: true };
    return fail(outcome.problem.status, { asked: 'mail' as const, problem: outcome.problem, email });
  },
};
