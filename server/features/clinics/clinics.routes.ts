import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/clinics.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { seeClinic, seeClinics, seeSlots } from './see-clinics.ts';

export function clinicsRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.listClinics, async ({ query }) => ({
    clinics: await seeClinics(deps, query.municipality),
  }));
  route(app, contracts.getClinic, ({ params }) => seeClinic(deps, params.clinicId));
  route(app, contracts.listSlots, async ({ params }) => ({ slots: await seeSlots(deps, params.clinicId) }));
}
