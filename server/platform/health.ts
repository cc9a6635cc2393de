import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Deps } from './deps.ts';
import { migrationsAreCurrent } from './migrations.ts';

/** GET /healthz: the process answers. GET /readyz: the database answers and has every migration. */
export function registerHealth(app: FastifyInstance, { db }: Pick<Deps, 'db'>): void {
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const state = await readiness(db);
    return reply.code(state === 'ready' ? 200 : 503).send({ status: state });
  });
}

const PATIENCE_MS = 5000;

async function readiness(db: Deps['db']): Promise<string> {
  const patience = new AbortController();
  const silence = sleep(PATIENCE_MS, null, { signal: patience.signal }).catch(() => null);
  const isCurrent = await Promise.race([migrationsAreCurrent(db).catch(() => null), silence]);
  patience.abort();
  if (isCurrent === null) return 'the database does not answer';
  return isCurrent ? 'ready' : 'the migrations are not those of this release';
}
