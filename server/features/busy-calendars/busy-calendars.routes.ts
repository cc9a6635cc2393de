import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/busy-calendar.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { registerBusyCalendar } from './register-busy-calendar.ts';
import { removeBusyCalendar } from './remove-busy-calendar.ts';
import { seeBusyCalendar } from './see-busy-calendar.ts';

export function busyCalendarsRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.seeBusyCalendar, ({ caller }) => seeBusyCalendar(deps, caller));
  route(app, contracts.registerBusyCalendar, ({ caller, body }) => registerBusyCalendar(deps, caller, body));
  route(app, contracts.removeBusyCalendar, ({ caller }) => removeBusyCalendar(deps, caller));
}
