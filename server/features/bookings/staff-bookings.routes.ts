import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/staff-bookings.ts';
import type { Staff } from '../../platform/access.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { requestKey } from '../../platform/idempotency.ts';
import { bookSlot } from './book-slot.ts';
import { cancelForCaller, moveForCaller, renewLink, seeForCaller } from './serve-caller.ts';
import { takeHold } from './take-hold.ts';

export function staffBookingsRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.holdForCaller, ({ params, caller, request }) => {
    const key = requestKey(request, caller.personId);
    return takeHold(deps, {
      ...params,
      visitor: visitorOf(caller),
      channel: 'phone',
      key,
      within: caller.scope,
    });
  });
  route(app, contracts.bookForCaller, ({ body: { holdToken, ...answers }, caller, request }) => {
    const key = requestKey(request, caller.personId);
    return bookSlot(deps, { holdToken, answers, channel: 'phone', by: caller, key, within: caller.scope });
  });
  route(app, contracts.seeBookingAsStaff, ({ params, caller }) =>
    seeForCaller(deps, caller, params.bookingId),
  );
  route(app, contracts.moveForCaller, ({ params, body, caller }) =>
    moveForCaller(deps, caller, { ...params, ...body }),
  );
  route(app, contracts.cancelForCaller, ({ params, caller }) =>
    cancelForCaller(deps, caller, params.bookingId),
  );
  route(app, contracts.killLinks, async ({ params, caller, request }) => {
    await renewLink(deps, caller, { ...params, key: requestKey(request, caller.personId) });
    return null;
  });
}

const visitorOf = ({ personId }: Staff) => `staff:${personId}`;
