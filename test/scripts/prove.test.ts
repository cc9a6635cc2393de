import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { lastLines, startBeside } from '../../scripts/children.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../scripts/embedded-postgres.ts';
import { migrate } from '../../scripts/migrate.ts';
import { checks } from '../../scripts/prove/prove.ts';
import { withClient } from '../../scripts/query.ts';
import { startServer } from '../support/server-process.ts';

const key = 'a key for the prover of this test, long enough';
let folder: string;
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-prove-'));
  postgres = await startEmbeddedPostgres({ dataDir: folder, settings: { fsync: 'off' } });
  await migrate(postgres.migrationDatabaseUrl);
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
});

/** The server of production on that database. */
async function withServer<T>(settings: Record<string, string>, work: (origin: string) => Promise<T>) {
  const server = await startServer({
    NODE_ENV: 'production',
    DATABASE_URL: postgres.databaseUrl,
    SMTP_URL: 'smtp://127.0.0.1:1',
    LOG_LEVEL: 'warn',
    ...settings,
  });
  try {
    await server.until(async () => (await fetch(`${server.origin}/readyz`)).ok);
    return await work(server.origin);
  } finally {
    await server.stop();
  }
}

/** npm run prove -- <origin>, and what it printed. */
async function prove(origin: string) {
  const logFile = join(folder, 'prove.log');
  const env = { PATH: process.env['PATH'], PROVE_KEY: key };
  const args = ['scripts/prove/run-prove.ts', origin];
  const code = await startBeside({ name: 'The prover', args, env, logFile }).ended;
  return { code, output: lastLines(logFile, 1000) };
}

const sql = (query: string) =>
  withClient(postgres.migrationDatabaseUrl, async (client) => (await client.query(query)).rows);

test('a started server keeps its promises, and nothing of the proof is left behind', async () => {
  const { code, output } = await withServer({ PROVE_KEY: key }, prove);
  expect(output).toContain(`All ${checks.length} checks held.`);
  expect(code).toBe(0);
  expect(await sql(`select id from municipality where id like '99%'`)).toEqual([]);
  expect(await sql(`select id from booking`)).toEqual([]);
});

test('a server that sells a property twice, or forgets an invite, is found out', async () => {
  await sql('drop index booking_one_live_per_property_and_clinic');
  await sql(`
    create function forget() returns trigger language plpgsql as $$ begin return null; end $$;
    create trigger forget before insert on message for each row
      when (new.kind = 'booking-moved') execute function forget()`);
  const { code, output } = await withServer({ PROVE_KEY: key }, prove);
  expect(code).toBe(1);
  expect(output).toContain('BROKEN race for one property');
  expect(output).toMatch(/property [\w-]+ on day [\w-]+ is booked twice/);
  expect(output).toMatch(/booking [\w-]+ was told changes 0(,2)? instead of 0,1/);
  expect(output).toMatch(/checks did not hold/);
  expect(await sql(`select id from municipality where id like '99%'`)).toEqual([]);
});

test('a server without the key lets no prover in, and says what to do', async () => {
  const { code, output } = await withServer({}, prove);
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output).toContain('Start the server with PROVE_KEY set');
});
