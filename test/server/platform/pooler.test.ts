import { createServer, type AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { buildSignIn } from '#server/platform/sign-in.ts';
import { startJobs } from '#server/worker.ts';
import { testApp } from '../../support/app.ts';
import { bookVisit } from '../../support/visits.ts';

const nowhere = 'postgres://app@127.0.0.1:1/nowhere';

/** What stays behind on the one connection of the pool: a pooler in transaction mode hands it to somebody else. */
async function statementsLeftBy(settings: Record<string, string>) {
  const app = await testApp({ DATABASE_POOL_SIZE: '1', ...settings });
  const { slotIds } = await app.make.clinic({ slots: 1 });
  await bookVisit(app, slotIds[0]!);
  const { rows } = await sql`select name from pg_prepared_statements`.execute(app.deps.db);
  return rows.length;
}

describe('behind a pooler in transaction mode', () => {
  test('with DATABASE_STATEMENT_NAMES=false a booking leaves no statement on its connection', async () => {
    expect(await statementsLeftBy({ DATABASE_STATEMENT_NAMES: 'false' })).toBe(0);
  });

  test('with names, statements stay there for the next booking', async () => {
    expect(await statementsLeftBy({})).toBeGreaterThan(5);
  });

  test('the job worker takes the direct address', async () => {
    const { deps, config, signIn } = await testApp();
    const poolerOnly = { ...config, databaseUrl: nowhere };
    const worker = await startJobs({ ...deps, config: poolerOnly }, signIn);
    await worker.stop();
    const noWay = startJobs({ ...deps, config: { ...config, directDatabaseUrl: nowhere } }, signIn);
    await expect(noWay).rejects.toThrow('ECONNREFUSED');
  });

  test('sign-in connects with nothing that a pooler does not know', async () => {
    const { config, deps } = await testApp();
    const said = Promise.withResolvers<string[]>();
    const server = createServer((socket) => {
      socket.once('data', (first) => {
        said.resolve(wordsIn(first));
        socket.destroy();
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const databaseUrl = `postgres://app:x@127.0.0.1:${port}/x`;
    const signIn = buildSignIn({ config: { ...config, databaseUrl }, log: deps.log });
    const asked = signIn.makeCode('anna@example.org');
    expect(await said.promise).toEqual(['user', 'app', 'database', 'x', 'client_encoding', 'UTF8']);
    server.close();
    await expect(asked).rejects.toThrow();
    await signIn.close();
  });
});

/** The first packet of a connection: its length, the protocol's version, then names and values. */
const wordsIn = (packet: string | Buffer) =>
  Buffer.from(packet as Buffer)
    .subarray(8)
    .toString()
    .split('\0')
    .filter(Boolean);
