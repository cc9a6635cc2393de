import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as contracts from '#shared/contracts/bookings.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { mustBeSameRequest, requestKey } from '../../platform/idempotency.ts';
import { bookSlot } from './book-slot.ts';
import { calendarFile } from './calendar-file.ts';
import { cancelByLink, changeByLink, seeBooking } from './change-booking.ts';
import { findBookingByCode } from './find-booking-again.ts';
import { extendHold, giveBackHold, keepAnswers, seeHold } from './keep-hold.ts';
import { sendLinkAgain } from './send-link-again.ts';
import { takeHold } from './take-hold.ts';

export function bookingsRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.takeHold, ({ params, request, reply }) => {
    const visitor = visitorOf(request, reply, deps);
    const key = requestKey(request, visitor.isNew ? request.ip : visitor.id);
    return takeHold(deps, { slotId: params.slotId, visitor: visitor.id, channel: 'web', key });
  });
  route(app, contracts.getHold, ({ params }) => seeHold(deps, params.holdToken));
  route(app, contracts.saveAnswers, ({ params, body }) => keepAnswers(deps, params.holdToken, body));
  route(app, contracts.extendHold, ({ params: { holdToken }, request }) =>
    extendHold(deps, holdToken, requestKey(request, holdToken)),
  );
  route(app, contracts.giveBackHold, async ({ params }) => {
    await giveBackHold(deps, params.holdToken);
    return null;
  });
  route(app, contracts.bookSlot, async ({ body: { holdToken, ...answers }, request }) => {
    const key = requestKey(request, holdToken);
    const { bookingId: _, ...booking } = await bookSlot(deps, {
      holdToken,
      answers,
      channel: 'web',
      by: 'public',
      key,
    });
    return booking;
  });
  route(app, contracts.getBooking, ({ params }) => seeBooking(deps, params.token));
  route(app, contracts.changeBooking, ({ params, body }) => changeByLink(deps, params.token, body));
  route(app, contracts.cancelBooking, ({ params }) => cancelByLink(deps, params.token));
  route(app, contracts.downloadCalendarEntry, ({ params, reply }) => {
    reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="vesiklinikka.ics"');
    return calendarFile(deps, params.token);
  });
  route(app, contracts.findBookingByCode, async ({ body, request }) => {
    await mustBeSameRequest(deps, requestKey(request, request.ip));
    return findBookingByCode(deps, body);
  });
  route(app, contracts.sendLinkAgain, async ({ body, request }) => {
    await sendLinkAgain(deps, { ...body, caller: request.ip, key: requestKey(request, request.ip) });
    return { sent: true as const };
  });
}

const cookieName = 'visitor';

/** The cookie that knows one visitor from another; it holds a random value and lives until the browser closes. */
function visitorOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { config }: Deps,
): { id: string; isNew: boolean } {
  const known = request.cookies[cookieName];
  if (known && /^[\w-]{22}$/.test(known)) return { id: known, isNew: false };
  const id = randomBytes(16).toString('base64url');
  reply.setCookie(cookieName, id, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.secureCookies,
  });
  return { id, isNew: true };
}
