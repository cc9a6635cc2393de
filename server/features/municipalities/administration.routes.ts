import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/municipalities-admin.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { requestKey } from '../../platform/idempotency.ts';
import { addRoom } from './add-room.ts';
import { addVenue } from './add-venue.ts';
import { changeMunicipality } from './change-municipality.ts';
import { changeRoom } from './change-room.ts';
import { changeVenue } from './change-venue.ts';
import { listVenues } from './list-venues.ts';

export function municipalityAdministrationRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.listVenues, async ({ caller, params }) => ({
    venues: await listVenues(deps, caller, params.municipality),
  }));
  route(app, contracts.addVenue, ({ caller, params, body, request }) =>
    addVenue(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  );
  route(app, contracts.changeVenue, ({ caller, params, body }) =>
    changeVenue(deps, caller, { ...params, ...body }),
  );
  route(app, contracts.addRoom, ({ caller, params, body, request }) =>
    addRoom(deps, caller, { ...params, ...body, key: requestKey(request, caller.personId) }),
  );
  route(app, contracts.changeRoom, ({ caller, params, body }) =>
    changeRoom(deps, caller, { ...params, ...body }),
  );
  route(app, contracts.changeMunicipality, ({ caller, params, body }) =>
    changeMunicipality(deps, caller, { ...params, ...body }),
  );
}
