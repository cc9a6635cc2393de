import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/proof.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { requestKey } from '../../platform/idempotency.ts';
import { closeProof } from './close-proof.ts';
import { openProof } from './open-proof.ts';
import { planProofDay } from './plan-proof-day.ts';
import { readBooks } from './read-books.ts';

export function proofRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.openProof, ({ request }) => openProof(deps, requestKey(request, 'prover')));
  route(app, contracts.planProofDay, ({ params, body, request }) =>
    planProofDay(deps, { ...params, ...body, key: requestKey(request, 'prover') }),
  );
  route(app, contracts.readBooks, ({ params }) => readBooks(deps, params.municipality));
  route(app, contracts.closeProof, async ({ params }) => {
    await closeProof(deps, params.municipality);
    return null;
  });
}
