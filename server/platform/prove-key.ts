import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

export const proveKeyHeader = 'prove-key';

/** Whether a request carries the key of this server; never where none is set. Hashes are compared, so that no length shows. */
export function carriesProveKey(request: FastifyRequest, { proveKey }: Pick<Config, 'proveKey'>): boolean {
  const sent = request.headers[proveKeyHeader];
  if (proveKey === '' || typeof sent !== 'string') return false;
  return timingSafeEqual(digest(sent), digest(proveKey));
}

const digest = (text: string) => createHash('sha256').update(text).digest();
