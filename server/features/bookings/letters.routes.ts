import type { FastifyInstance } from 'fastify';
import * as contracts from '#shared/contracts/letters.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { listLetters } from './list-letters.ts';
import { postLetters } from './post-letters.ts';
import { printLetters } from './print-letters.ts';

export function lettersRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.listLetters, ({ query, caller }) => listLetters(deps, caller, query));
  route(app, contracts.printLetters, async ({ params, query, caller, reply }) => {
    const pdf = await printLetters(deps, caller, { ...params, ...query });
    reply.type('application/pdf').header('content-disposition', 'inline; filename="kirjeet.pdf"');
    return pdf;
  });
  route(app, contracts.postLetters, async ({ params, body, caller }) => {
    await postLetters(deps, caller, { ...params, ...body });
    return null;
  });
}
