import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
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

async function readiness(db: Deps['db']) {
  try {
    await sql`select 1`.execute(db);
    return (await migrationsAreCurrent(db)) ? 'ready' : 'migrations are missing';
  } catch {
    return 'the database does not answer';
  }
}
