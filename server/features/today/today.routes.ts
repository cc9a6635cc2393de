import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/today.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { seeToday } from './see-today.ts';

export function todayRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.seeToday, ({ caller }) => seeToday(deps, caller));
}
