import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBeside } from '../../children.ts';
import type { BenchDatabase } from '../bench-database.ts';
import { startBuiltServer } from '../built-server.ts';
import { generateLoad } from '../load/generate-load.ts';
import type { Run } from '../method.ts';
import type { LoggedStatement } from './log-statements.ts';
import { findPgbench, runPgbench } from './pgbench.ts';
import { nextNumber, pgbenchScript, protocolOf } from './pgbench-script.ts';
import { replayOf, type ReplayStatement } from './replay.ts';

export interface Place {
  database: BenchDatabase;
  dataDir: string;
}

export interface Batch {
  connections: number;
  first: number;
  count: number;
}

/** Books one slot on a server that writes down what it sends, and makes that repeatable. */
export async function statementsOfOneBooking(place: Place, number: number): Promise<ReplayStatement[]> {
  const file = join(place.dataDir, 'statements.log');
  const server = await startBuiltServer({
    ...place,
    nodeOptions: ['--import', './scripts/bench/references/log-statements.ts'],
    settings: { STATEMENT_LOG: file },
  });
  // The first booking also pays for what is asked once in the life of a process.
  const job = { kind: 'book' as const, ports: [server.port], connections: 1, count: 1 };
  await generateLoad({ ...job, first: number + 1 });
  writeFileSync(file, '');
  const { statuses } = await generateLoad({ ...job, first: number });
  await server.stop();
  if (statuses['201'] !== 2 || !existsSync(file))
    throw new Error(`the booking to copy failed: ${JSON.stringify(statuses)}`);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  rmSync(file);
  return replayOf(lines.map((line) => JSON.parse(line) as LoggedStatement), number); // prettier-ignore
}

/** Replays a booking's statements as the role that the server uses, without a server. */
export function replayStatements(place: Place, statements: ReplayStatement[], batch: Batch): Promise<Run> {
  const program = findPgbench();
  const databaseUrl = place.database.app;
  if (!program) return replayThroughPg({ databaseUrl, statements, ...batch });
  const protocol = protocolOf(statements);
  const script = pgbenchScript(statements);
  return runPgbench({ ...batch, program, databaseUrl, protocol, script, dataDir: place.dataDir });
}

const smallest = [
  { text: 'begin', values: [] },
  { text: 'insert into reference_booking (slot, name) values ($1, $2)', values: ['number', 'Aino Testi'] },
  { text: 'insert into reference_job (payload) values ($1)', values: ['{}'] },
  { text: 'commit', values: [] },
] as const;

/** The smallest transaction that still sells no slot twice and loses no job, each statement prepared once. */
export function smallestTransaction(place: Place, batch: Batch): Promise<Run> {
  const statements = smallest.map(({ text, values }, at): ReplayStatement => {
    const pieces = (value: string) =>
      value === 'number' ? [{ variable: value } as const] : [{ fixed: value }];
    return {
      text,
      name: `smallest-${at}`,
      values: values.map((value) => ({ kind: 'text', pieces: pieces(value) })),
      isTogether: false,
      sentOn: [],
    };
  });
  const program = findPgbench();
  const databaseUrl = place.database.owner;
  if (!program) return replayThroughPg({ databaseUrl, statements, ...batch });
  const script = [
    ...nextNumber,
    'begin;',
    `insert into reference_booking (slot, name) values (:n, 'Aino Testi');`,
    `insert into reference_job (payload) values ('{}');`,
    'commit;',
    '',
  ].join('\n');
  return runPgbench({ ...batch, program, databaseUrl, protocol: 'prepared', script, dataDir: place.dataDir });
}

function replayThroughPg(job: { databaseUrl: string; statements: ReplayStatement[] } & Batch): Promise<Run> {
  const child = startBeside({
    name: 'The replay',
    args: ['scripts/bench/references/replay-process.ts'],
    env: process.env,
  });
  return new Promise((done, fail) => {
    child.process.once('message', (run) => done(run as Run));
    child.process.once('exit', (code) => fail(new Error(`the replay ended with code ${code}`)));
    child.process.send(job);
  });
}
