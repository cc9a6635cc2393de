import { fail, redirect } from '@sveltejs/kit';
import { declineOffer, takeOffer } from '#shared/contracts/waiting.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { keyOfRequest } from '#web/lib/server/key-of-request.ts';
import { openWaiting } from '#web/lib/server/waiting-view.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const news = ['joined', 'declined'] as const;

export const load: PageServerLoad = async (event) => ({
  ...(await openWaiting(event, event.params.token)),
  /** What the visitor has just done here. */
  now: news.find((one) => one === event.url.searchParams.get('now')) ?? null,
});

export const actions: Actions = {
  take: async (event) => {
    const params = await answered(event);
    const idempotencyKey = keyOfRequest(params);
    const outcome = await callApi(event, takeOffer, { params, idempotencyKey });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
    redirect(303, `/${event.locals.language}/booking/${outcome.answer.token}?now=booked`);
  },

  decline: async (event) => {
    const params = await answered(event);
    const outcome = await callApi(event, declineOffer, { params });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
    redirect(303, `/${event.locals.language}/waiting/${params.token}?now=declined`);
  },
};

/** The offer whose button was pressed. */
async function answered({ params, request }: RequestEvent) {
  return { token: params.token, offerId: String((await request.formData()).get('offer')) };
}
