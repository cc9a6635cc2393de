import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '#server/platform/database.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../scripts/embedded-postgres.ts';
import { migrate } from '../../../scripts/migrate.ts';
import { postmasterOf } from '../../../scripts/postmaster.ts';
import { isTrue, withClient } from '../../../scripts/query.ts';
import { startServer } from '../../support/server-process.ts';

let dataDir: string;
let postgres: EmbeddedPostgres;
let server: Awaited<ReturnType<typeof startServer>>;

const startDatabase = () => startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'vesiklinikka-health-'));
  postgres = await startDatabase();
  await migrate(postgres.migrationDatabaseUrl);
  server = await startServer({
    DATABASE_URL: postgres.databaseUrl,
    SMTP_URL: 'smtp://127.0.0.1:1',
    LOG_LEVEL: 'debug',
  });
  await server.until(async () => (await ask('/readyz')).status === 200);
  return async () => {
    await server.stop();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
});

async function ask(path: string) {
  const reply = await fetch(`${server.origin}${path}`, { signal: AbortSignal.timeout(10_000) });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}

/** Requests that never stop coming, so that the database goes away in the middle of transactions. */
function visitorsWhile(isAway: () => boolean) {
  const visitor = async () => {
    const seen = new Set<number>();
    while (!isAway()) seen.add((await ask('/api/clinics?municipality=638')).status);
    return [...seen];
  };
  return Promise.all(Array.from({ length: 8 }, visitor));
}

/** Process numbers of the connections that the server holds. */
async function backends(): Promise<number[]> {
  const query = `select pid from pg_stat_activity where usename = 'app'`;
  return withClient(postgres.superuserUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>(query);
    return rows.map(({ pid }) => pid);
  });
}

const mainProcess = () => postmasterOf(join(dataDir, 'postgres'))!.id;

const post = (path: string, body: object) =>
  fetch(`${server.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** A wrong code is looked up by the sign-in library, on its own connections. */
const tryToSignIn = () => post('/api/sessions', { email: 'nobody@example.org', code: '123456' });

async function untilBack() {
  await server.until(async () => (await ask('/readyz')).status === 200);
  expect((await ask('/api/clinics?municipality=638')).status).toBe(200);
  expect((await tryToSignIn()).status).toBe(422);
}

describe('readiness', () => {
  let owner: Database;
  beforeAll(() => {
    owner = openDatabase(postgres.migrationDatabaseUrl, 1);
    return () => owner.destroy();
  });

  test('says so when the database lacks a migration of this release', async () => {
    const missing = sql<{ name: string; timestamp: string }>`
      delete from kysely_migration where name = (select max(name) from kysely_migration) returning *`;
    const [row] = (await missing.execute(owner)).rows;
    const reply = await ask('/readyz');
    expect(reply).toEqual({ status: 503, body: { status: 'the migrations are not those of this release' } });
    await sql`insert into kysely_migration values (${row!.name}, ${row!.timestamp})`.execute(owner);
    expect((await ask('/readyz')).status).toBe(200);
  });
});

describe('a database that goes away and comes back', () => {
  test('is missed, and found again without a restart', async () => {
    await untilBack();
    let isAway = false;
    const visiting = visitorsWhile(() => isAway);
    await postgres.stop();
    expect(await ask('/readyz')).toEqual({ status: 503, body: { status: 'the database does not answer' } });
    expect((await ask('/healthz')).status).toBe(200);
    const refused = await ask('/api/clinics?municipality=638');
    expect([refused.status, refused.body['code']]).toEqual([500, 'platform.failed']);
    isAway = true;
    for (const seen of await visiting) expect([200, 500]).toEqual(expect.arrayContaining(seen));
    postgres = await startDatabase();
    await untilBack();
  });

  test('may be killed hard', async () => {
    process.kill(mainProcess(), 'SIGKILL');
    await server.until(async () => (await ask('/readyz')).status === 503);
    postgres = await startDatabase();
    await untilBack();
  });

  test('may stand still: the readiness answer does not', async () => {
    const frozen = [mainProcess(), ...(await backends())];
    for (const id of frozen) process.kill(id, 'SIGSTOP');
    try {
      expect((await ask('/readyz')).status).toBe(503);
    } finally {
      for (const id of frozen) process.kill(id, 'SIGCONT');
    }
    await untilBack();
  });

  test('leaves the job worker at work', async () => {
    await post('/api/sign-in-codes', { email: 'nobody@example.org', language: 'fi' });
    await server.until(() => isTrue(jobsUrl(), 'select not exists (select from graphile_worker.jobs)'));
    const signsOfLife = `select count(*) = 1 from pg_stat_activity where application_name like 'pool-%'`;
    expect(await isTrue(postgres.superuserUrl, signsOfLife)).toBe(true);
    expect(server.log()).toContain('the job worker waits for the database');
    expect(server.log()).not.toMatch(/Your pool doesn't have|uncaught|unhandled|ending after/i);
  });
});

const jobsUrl = () => postgres.databaseUrl;
