import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#server/platform/database.ts';
import { inScope } from '#server/platform/scope.ts';
import { JobLocks } from '#server/platform/job-locks.ts';
import { addJob, startWorker, type Worker } from '#server/platform/jobs.ts';
import { testDatabase } from '../../support/database.ts';

const { databaseUrl } = await testDatabase();
const log = pino({ level: 'silent' });
const db = openDatabase(databaseUrl, 2);
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
const workers: Worker[] = [];

afterAll(async () => {
  await Promise.all([...workers.map((worker) => worker.stop()), db.destroy(), client.end()]);
});

beforeEach(() => client.query('delete from graphile_worker._private_jobs'));

const add = (name: string, payload: object, timing = {}) =>
  inScope(db, [], (trx) => addJob(trx, name, payload, timing));

async function lock(worker: string, attempts = 1): Promise<void> {
  await client.query(
    'update graphile_worker._private_jobs set locked_by = $1, locked_at = now(), attempts = $2',
    [worker, attempts],
  );
}

async function job() {
  const { rows } = await client.query('select locked_by, attempts, max_attempts from graphile_worker.jobs');
  return rows[0];
}

async function start(tasks: Record<string, () => Promise<void>>): Promise<Worker> {
  const worker = await startWorker({ log }, { databaseUrl, concurrency: 2, tasks });
  workers.push(worker);
  return worker;
}

describe('a job', () => {
  test('of a rolled back transaction never was', async () => {
    const failing = inScope(db, [], async (trx) => {
      await addJob(trx, 'none', {});
      throw new Error('the cause failed');
    });
    await expect(failing).rejects.toThrow();
    expect(await job()).toBeUndefined();
  });

  test('follows the one before it in their queue at once, not at the next look two seconds later', async () => {
    const done: number[] = [];
    const many = 10;
    for (let place = 0; place < many; place += 1) await add('queued', {}, { queue: 'one-by-one' });
    const begun = performance.now();
    const worker = await start({ queued: async () => void done.push(performance.now() - begun) });
    while (done.length < many && performance.now() - begun < 30_000) await sleep(50);
    await worker.stop();
    workers.splice(workers.indexOf(worker), 1);
    expect(done).toHaveLength(many);
    expect(done.at(-1)! - done[0]!).toBeLessThan(5000);
  });

  test('with a key replaces the waiting one', async () => {
    await add('remind', { at: 1 }, { jobKey: 'remind:1' });
    await add(
      'remind',
      { at: 2 },
      { jobKey: 'remind:1', runAt: Temporal.Instant.from('2099-01-01T00:00:00Z') },
    );
    const { rows } = await client.query('select payload, run_at from graphile_worker._private_jobs');
    expect(rows).toMatchObject([{ payload: { at: 2 }, run_at: new Date('2099-01-01T00:00:00Z') }]);
  });

  test('of one queue runs after the other, whatever the number of workers', async () => {
    let running = 0;
    let most = 0;
    let done = 0;
    const worker = await start({
      queued: async () => {
        most = Math.max(most, ++running);
        await sleep(20);
        running -= 1;
        done += 1;
      },
    });
    for (let count = 0; count < 5; count++) await add('queued', {}, { queue: 'one by one' });
    while (done < 5) await sleep(20);
    await worker.stop();
    workers.splice(workers.indexOf(worker), 1);
    expect(most).toBe(1);
  });
});

test('a database that goes away while a job ends does not end the worker: the job is done once it is back', async () => {
  const way = await wayTo(databaseUrl);
  let done = 0;
  const worker = await startWorker(
    { log },
    {
      databaseUrl: way.url,
      concurrency: 2,
      tasks: {
        interrupted: async () => {
          if ((done += 1) > 1) return;
          await way.close();
          setTimeout(way.open, 500);
        },
      },
    },
  );
  for (let count = 0; count < 3; count += 1) await add('interrupted', {}, { queue: 'interrupted' });
  for (let waited = 0; (await job()) && waited < 30_000; waited += 100) await sleep(100);
  expect(await job()).toBeUndefined();
  expect(done).toBe(3);
  await worker.stop();
  await way.close();
});

describe('the locks of workers', () => {
  const locks = new JobLocks({ log }, databaseUrl);
  afterAll(() => locks.end());

  test('of a dead one are freed, those of a living one never', async () => {
    await locks.connect();
    await locks.liveAs('pool-self');
    const other = new pg.Client({ connectionString: databaseUrl, application_name: 'pool-other' });
    await other.connect();
    await add('any', {});
    for (const living of ['pool-self', 'pool-other']) {
      await lock(living);
      await locks.freeDead();
      expect((await job()).locked_by).toBe(living);
    }
    await other.end();
    while (await sessionOf('pool-other')) await sleep(20);
    await locks.freeDead();
    expect(await job()).toMatchObject({ locked_by: null, attempts: 1 });
  });

  test('whose session broke is shown alive again at once', async () => {
    const before = await sessionOf('pool-self');
    await client.query('select pg_terminate_backend($1)', [before]);
    const isAnother = (session?: number) => session !== undefined && session !== before;
    for (let waited = 0; waited < 10_000 && !isAnother(await sessionOf('pool-self')); waited += 50)
      await sleep(50);
    expect(isAnother(await sessionOf('pool-self'))).toBe(true);
  });

  test('a job whose worker died in its last try gets that try again', async () => {
    await add('any', {}, { maxAttempts: 3 });
    await lock('pool-long-gone', 3);
    await locks.freeDead();
    expect(await job()).toMatchObject({ locked_by: null, attempts: 2, max_attempts: 3 });
  });

  test('what a dead worker held is done by a living one within seconds', async () => {
    let done = 0;
    await start({ left: async () => void (done += 1) });
    await client.query('begin');
    await client.query(`select graphile_worker.add_job('left')`);
    await lock('pool-long-gone');
    await client.query('commit');
    for (let waited = 0; done === 0 && waited < 15_000; waited += 100) await sleep(100);
    expect(done).toBe(1);
  });
});

/** Process id of the session that shows this name. */
async function sessionOf(name: string): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>(
    'select pid from pg_stat_activity where application_name = $1',
    [name],
  );
  return rows[0]?.pid;
}

/** A way to the database that can be closed: what runs over it breaks, and nobody gets through. */
async function wayTo(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = createConnection({ host: hostname, port: Number(port) });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => void (sockets.delete(socket), other.destroy()));
      socket.pipe(other);
    }
  });
  const listen = (wanted: number) => new Promise<void>((done) => server.listen(wanted, '127.0.0.1', done));
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  const url = new URL(databaseUrl);
  url.port = String(own);
  return {
    url: url.href,
    open: () => void listen(own),
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
