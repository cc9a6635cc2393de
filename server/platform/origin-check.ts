import type { FastifyInstance } from 'fastify';
import { strangeOrigin } from './errors.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser that sends our cookies along must come from our own pages (SameSite=Lax is the first guard, this the
 * second). Callers without cookies have nothing to steal and need no Origin.
 */
export function registerOriginCheck(app: FastifyInstance, ownOrigin: string): void {
  app.addHook('onRequest', async (request) => {
    if (reading.has(request.method) || !request.headers.cookie) return;
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (origin === undefined ? site !== undefined && site !== 'same-origin' : origin !== ownOrigin)
      throw strangeOrigin();
  });
}
