import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from './deps.ts';
import { migrationsAreCurrent } from './migrations.ts';

/** GET /healthz: the process answers. GET /readyz: the database answers and has every migration. */
export function registerHealth(app: FastifyInstance, { db }: Pick<Deps, 'db'>): void {
  app.get('/healthz', { schema: described('The process answers', [200]) }, () => ({ status: 'ok' }));
  const ready = described('The database answers and has every migration; else the reason', [200, 503]);
  app.get('/readyz', { schema: ready }, async (_request, reply) => {
    const state = await readiness(db);
    return reply.code(state === 'ready' ? 200 : 503).send({ status: state });
  });
}

function described(summary: string, statuses: number[]) {
  const State = Type.Object({ status: Type.String() });
  return {
    summary,
    tags: ['health'],
    response: Object.fromEntries(statuses.map((status) => [status, State])),
  };
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
