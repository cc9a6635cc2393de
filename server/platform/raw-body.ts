import type { FastifyInstance } from 'fastify';

type Written = 'application/json' | 'application/x-www-form-urlencoded';

/**
 * Lets the routes of this part of the server read bodies that are written in this way and in no other, and keeps them as they
 * were sent: a signature is over every byte, not over what a contract names.
 */
export function keepRawBody(part: FastifyInstance, written: Written): void {
  const readJson = part.getDefaultJsonParser('error', 'error');
  part.removeAllContentTypeParsers();
  part.addContentTypeParser<string>(written, { parseAs: 'string' }, (request, body, done) => {
    request.rawBody = body;
    if (written === 'application/json') void readJson(request, body, done);
    else done(null, Object.fromEntries(new URLSearchParams(body)));
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Where keepRawBody is asked for. */
    rawBody?: string;
  }
}
