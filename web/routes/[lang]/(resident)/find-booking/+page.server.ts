import { fail, redirect } from '@sveltejs/kit';
import { findBookingByCode, sendLinkAgain } from '#shared/contracts/bookings.ts';
import { listMunicipalities } from '#shared/contracts/municipalities.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { municipalities } = await askApi(event, listMunicipalities, {});
  /** Some municipality sends text messages; which one it is about is not known here. */
  return { bySms: municipalities.some(({ sendsSms }) => sendsSms) };
};

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
    const emailOrPhone = String((await event.request.formData()).get('emailOrPhone') ?? '');
    const outcome = await callApi(event, sendLinkAgain, { body: { emailOrPhone } });
    if (outcome.ok) return { asked: 'link' as const, sent: true };
    return fail(outcome.problem.status, { asked: 'link' as const, problem: outcome.problem, emailOrPhone });
  },
};
