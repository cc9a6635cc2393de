import { fail, redirect } from '@sveltejs/kit';
import { addAttachmentAsStaff } from '#shared/contracts/attachments.ts';
import {
  cancelForCaller,
  killLinks,
  moveForCaller,
  seeBookingAsStaff,
} from '#shared/contracts/staff-bookings.ts';
import { phoneText } from '#shared/text/phone.ts';
import { askApi, callApi } from '#web/lib/server/ask-api.ts';
import { filesOfVisit } from '#web/lib/server/file-view.ts';
import { momentWords } from '#web/lib/server/moment-words.ts';
import { staffDays } from '#web/lib/server/staff-times.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const text = phoneText[language];
  const booking = await askApi(event, seeBookingAsStaff, { params: event.params });
  const mayChange = booking.actions.includes('cancel');
  return {
    booking,
    mayChange,
    ...momentWords(booking, language),
    place: [inLanguage(booking.venue.name, language), booking.venue.address, booking.venue.village]
      .filter(Boolean)
      .join(', '),
    bring: inLanguage(booking.bring, booking.language),
    files: await filesOfVisit(event, event.params.bookingId),
    days: mayChange ? await staffDays(event, booking.municipality, text) : [],
    now: event.url.searchParams.get('now'),
  };
};

export const actions: Actions = {
  move: async (event) => {
    const slotId = String((await event.request.formData()).get('slot'));
    return ended(
      event,
      await callApi(event, moveForCaller, { params: event.params, body: { slotId } }),
      'moved',
    );
  },
  cancel: async (event) =>
    ended(event, await callApi(event, cancelForCaller, { params: event.params }), 'cancelled'),
  file: async (event) => {
    const { bookingId } = event.params;
    const sent = { params: { bookingId }, form: event.request };
    return ended(event, await callApi(event, addAttachmentAsStaff, sent), 'added');
  },
  renew: async (event) => ended(event, await callApi(event, killLinks, { params: event.params }), 'renewed'),
};

type Ended = { ok: true } | Extract<Awaited<ReturnType<typeof callApi>>, { ok: false }>;

function ended(event: RequestEvent, outcome: Ended, now: string) {
  if (!outcome.ok) return fail(outcome.problem.status, { problem: outcome.problem });
  redirect(303, `${event.url.pathname}?now=${now}`);
}
