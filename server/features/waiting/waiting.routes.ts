import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/waiting.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { mustBeSameRequest, requestKey } from '../../platform/idempotency.ts';
import { declineOffer, declineOfferForCaller, takeOffer, takeOfferForCaller } from './answer-offer.ts';
import { joinList, joinListForCaller } from './join-list.ts';
import { leaveList, takeOffList } from './leave-list.ts';
import { markTold } from './mark-told.ts';
import { seeUntold, seeWaiting, seeWaitingList } from './see-waiting.ts';

export function waitingRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.joinList, ({ body, request }) =>
    joinList(deps, { joining: body, key: requestKey(request, request.ip) }),
  );
  route(app, contracts.getWaiting, ({ params }) => seeWaiting(deps, params.token));
  route(app, contracts.leaveList, ({ params }) => leaveList(deps, params.token));
  route(app, contracts.takeOffer, async ({ params: { token, offerId }, request }) => {
    await mustBeSameRequest(deps, requestKey(request, token));
    const { bookingId: _, ...booking } = await takeOffer(deps, token, offerId);
    return booking;
  });
  route(app, contracts.declineOffer, ({ params }) => declineOffer(deps, params.token, params.offerId));

  route(app, contracts.seeWaitingList, ({ caller, query }) => seeWaitingList(deps, caller, query));
  route(app, contracts.seeUntold, ({ caller }) => seeUntold(deps, caller));
  route(app, contracts.markTold, async ({ caller, params }) => {
    await markTold(deps, caller, params.waitingId);
    return null;
  });
  route(app, contracts.joinListForCaller, ({ caller, body, request }) =>
    joinListForCaller(deps, caller, { joining: body, key: requestKey(request, caller.personId) }),
  );
  route(app, contracts.takeOffList, async ({ caller, params }) => {
    await takeOffList(deps, caller, params.waitingId);
    return null;
  });
  route(app, contracts.takeOfferForCaller, async ({ caller, params, request }) => {
    await mustBeSameRequest(deps, requestKey(request, caller.personId));
    return takeOfferForCaller(deps, caller, params.offerId);
  });
  route(app, contracts.declineOfferForCaller, async ({ caller, params }) => {
    await declineOfferForCaller(deps, caller, params.offerId);
    return null;
  });
}
