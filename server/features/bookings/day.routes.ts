import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/day.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { markVisit } from './mark-visit.ts';
import { seeDay } from './see-day.ts';

export function dayRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.seeDay, ({ caller, params }) => seeDay(deps, caller, params.clinicId));
  route(app, contracts.markVisit, ({ caller, params, body }) =>
    markVisit(deps, caller, { ...params, ...body }),
  );
}
