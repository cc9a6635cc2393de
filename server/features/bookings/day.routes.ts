import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/day.ts';
import * as walkIns from '#shared/contracts/walk-ins.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { requestKey } from '../../platform/idempotency.ts';
import { sharedReading } from '../../platform/shared-reading.ts';
import { addWalkIn } from './add-walk-in.ts';
import { markVisit } from './mark-visit.ts';
import { seeDay } from './see-day.ts';
import { seeQueue } from './see-queue.ts';

export function dayRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.seeDay, ({ caller, params }) => seeDay(deps, caller, params.clinicId));
  route(app, contracts.markVisit, ({ caller, params, body }) =>
    markVisit(deps, caller, { ...params, ...body }),
  );
  route(app, walkIns.addWalkIn, ({ caller, params, body, request }) =>
    addWalkIn(deps, caller, { ...params, answers: body, key: requestKey(request, caller.personId) }),
  );
  // A display asks every twenty seconds, and so does everybody who looks at it on a phone.
  const queueOf = sharedReading((id) => seeQueue(deps, id));
  route(app, walkIns.seeQueue, ({ params }) => queueOf(params.clinicId));
}
