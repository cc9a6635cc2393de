import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { listMunicipalities } from '#shared/contracts/municipalities.ts';
import {
  declineOfferForCaller,
  markTold,
  seeUntold,
  seeWaitingList,
  takeOfferForCaller,
  takeOffList,
} from '#shared/contracts/waiting.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { narrowingDay } from '#web/lib/server/narrowing-day.ts';
import { groupedByDay, untoldInWords, waitingInWords, type WaitingInWords } from './list-in-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language, bridge } = event.locals;
  const asked = event.url.searchParams;
  const clinicId = asked.get('clinic');
  const { me } = await event.parent();
  const waiting = await askApi(event, seeWaitingList, { query: clinicId ? { clinicId } : {} });
  const untold = await askApi(event, seeUntold, {});
  const { municipalities } = await askApi(event, listMunicipalities, {});
  const list = waiting.map((one) => waitingInWords(one, { language, now: bridge.now, municipalities }));
  return {
    day: clinicId ? await narrowingDay(event, clinicId) : null,
    calls: list.flatMap(callsOf).toSorted((one, other) => one.offer.endsAt - other.offer.endsAt),
    // Of one day: in the order in which its times are offered, which is the list's own.
    groups: clinicId ? [] : groupedByDay(list),
    ofDay: clinicId ? list.map((one, before) => ({ ...one, place: before + 1 })) : [],
    // Wherever the reader looks: their day may be cancelled by now, and then no list has it.
    news: untold.map((one) => untoldInWords(one, { language, now: bridge.now, municipalities })),
    severalPlaces: me.municipalities.length > 1,
    added: list.find(({ id }) => id === asked.get('added')) ?? null,
    done: asked.get('done'),
  };
};

/** One call for each time that they must be asked about. */
function callsOf(waiting: WaitingInWords) {
  return waiting.offers.filter(({ how }) => how === 'call').map((offer) => ({ waiting, offer }));
}

export const actions: Actions = {
  book: async (event) => {
    const offerId = await pressed(event, 'offer');
    const outcome = await callApi(event, takeOfferForCaller, {
      params: { offerId },
      idempotencyKey: `offer-${offerId}`,
    });
    if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
    redirect(303, `/${event.locals.language}/staff/bookings/${outcome.answer.bookingId}?now=booked`);
  },
  pass: async (event) => {
    const params = { offerId: await pressed(event, 'offer') };
    return ended(event, await callApi(event, declineOfferForCaller, { params }), 'passed');
  },
  told: async (event) => {
    const params = { waitingId: await pressed(event, 'waiting') };
    return ended(event, await callApi(event, markTold, { params }), 'told');
  },
  takeOff: async (event) => {
    const params = { waitingId: await pressed(event, 'waiting') };
    return ended(event, await callApi(event, takeOffList, { params }), 'left');
  },
};

async function pressed({ request }: RequestEvent, name: string): Promise<string> {
  return String((await request.formData()).get(name));
}

type Ended = { ok: true } | Extract<Awaited<ReturnType<typeof callApi>>, { ok: false }>;

function ended(event: RequestEvent, outcome: Ended, done: 'passed' | 'left' | 'told') {
  if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
  const clinic = event.url.searchParams.get('clinic');
  redirect(303, `${event.url.pathname}?${new URLSearchParams({ ...(clinic && { clinic }), done })}`);
}
