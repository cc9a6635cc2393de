import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { settle } from '../bench-database.ts';
import { dayFromToday, type Bench } from '../bench-context.ts';
import { startBuiltServer, untilReady } from '../built-server.ts';
import { layDays } from '../lay-days.ts';
import { generateLoad } from '../load/generate-load.ts';
import { clinicId, firstNumber, slotsADay } from '../numbers.ts';
import { median } from '../percentiles.ts';
import { freePort } from '../../ports.ts';
import { startMailSink } from '../references/start-mail-sink.ts';
import { hard, reported, type PartResult } from '../results.ts';

/** How long `npm start` takes when everything is installed and built, and what one process holds after a day's work. */
export async function start(bench: Bench): Promise<PartResult> {
  const dataDir = mkdtempSync(join(bench.dataDir, 'start-'));
  const first = await secondsToReady(dataDir);
  const again: number[] = [];
  for (let round = 0; round < bench.effort.rounds; round += 1) again.push(await secondsToReady(dataDir));
  const megabytes = await memoryAfterWork(bench);
  return {
    title: 'Start and memory',
    notes: [
      'Memory is that of one process with its job worker, after bookings, free times and rendered pages over 16 connections, while it sends the mails.',
    ],
    lines: [
      reported({
        what: '`npm start` to ready, the very first time (makes the database, lays the demo)',
        measured: `${first.toFixed(1)} s`,
      }),
      reported({
        what: '`npm start` to ready, installed and built',
        measured: `${median(again).toFixed(1)} s`,
        figures: again,
      }),
      ...(megabytes === null
        ? []
        : [
            hard(megabytes <= 250, '≤ 250 MB', {
              what: 'Memory of one server process after all of it',
              measured: `${Math.round(megabytes)} MB`,
            }),
          ]),
    ],
  };
}

async function secondsToReady(dataDir: string): Promise<number> {
  const free = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const [PORT, INBOX_PORT, SMTP_PORT, SMS_PORT] = free.map(String);
  const ports = { PORT, INBOX_PORT, SMTP_PORT, SMS_PORT };
  const { DATABASE_URL: _database, MIGRATION_DATABASE_URL: _owner, ...inherited } = process.env;
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    env: { ...inherited, ...ports, DATA_DIR: dataDir },
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise((done) => child.once('exit', done));
  await untilReady(
    `http://localhost:${PORT}/readyz`,
    () => child.exitCode !== null,
    join(dataDir, 'server.log'),
  );
  const seconds = (performance.now() - begun) / 1000;
  // The whole group, as Ctrl-C does: npm alone would leave its child behind.
  process.kill(-child.pid!, 'SIGINT');
  await ended;
  return seconds;
}

async function memoryAfterWork({ cluster, effort, dataDir }: Bench): Promise<number | null> {
  const database = await cluster.database('memory');
  const count = Math.max(...effort.bookings.map((each) => each.count));
  const days = { first: firstNumber, count: count + slotsADay, status: 'published' } as const;
  await layDays(database.owner, { ...days, from: dayFromToday(30) });
  await settle(database);
  const sink = await startMailSink(dataDir);
  const settings = { WORKER_CONCURRENCY: '4', SMTP_URL: sink.url };
  const server = await startBuiltServer({ database, dataDir, settings });
  const { port } = server;
  await generateLoad({ kind: 'book', ports: [port], connections: 16, first: firstNumber, count });
  const day = clinicId(firstNumber + Math.ceil(count / slotsADay) * slotsADay);
  for (const path of [`/api/clinics/${day}/slots`, `/fi/clinics/${day}`])
    await generateLoad({ kind: 'read', port, connections: 16, seconds: effort.seconds, paths: [path] });
  const megabytes = server.memory();
  await server.stop();
  await sink.stop();
  return megabytes;
}
