import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/municipalities.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { recogniseMunicipality } from './recognise-municipality.ts';
import { showMunicipalities } from './show-municipalities.ts';

export function municipalitiesRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.listMunicipalities, async () => ({ municipalities: await showMunicipalities(deps) }));
  route(app, contracts.recogniseMunicipality, ({ query }) => recogniseMunicipality(deps, query.typed));
}
