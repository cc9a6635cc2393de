import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/properties.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { requestKey } from '../../platform/idempotency.ts';
import { confirmProperty } from './confirm-property.ts';
import { listProperties } from './list-properties.ts';
import { listReads } from './list-reads.ts';
import { seeProperty } from './see-property.ts';

export function propertiesRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.listProperties, ({ caller, query }) => listProperties(deps, caller, query));
  route(app, contracts.getProperty, ({ caller, params }) => seeProperty(deps, caller, params.propertyId));
  route(app, contracts.confirmProperty, ({ caller, params, body, request }) =>
    confirmProperty(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  );
  route(app, contracts.listReads, ({ caller, params }) => listReads(deps, caller, params.propertyId));
}
