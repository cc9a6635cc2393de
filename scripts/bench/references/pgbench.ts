import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Run } from '../method.ts';
import { latencyOf } from '../percentiles.ts';
import type { Protocol } from './pgbench-script.ts';

/** PostgreSQL's own load generator: on the PATH, or where Debian's postgresql-contrib puts it; null when there is none. */
export function findPgbench(): string | null {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'pgbench'));
  const ofDebian = globSync('/usr/lib/postgresql/*/bin/pgbench').sort().reverse();
  return [...ofDebian, ...onPath].find((path) => existsSync(path)) ?? null;
}

export interface PgbenchRun {
  program: string;
  databaseUrl: string;
  protocol: Protocol;
  /** Text of the script; it names its booking by `nextNumber`. */
  script: string;
  connections: number;
  /** First number and how many. */
  first: number;
  count: number;
  dataDir: string;
}

/** Runs a script so many times, shared out among the connections, and reads how long each took from pgbench's log. */
export async function runPgbench(run: PgbenchRun): Promise<Run> {
  const folder = mkdtempSync(join(run.dataDir, 'pgbench-'));
  const script = join(folder, 'script.sql');
  writeFileSync(script, run.script);
  const each = Math.floor(run.count / run.connections);
  const variables = { base: run.first, clients: run.connections, i: -1 };
  const output = await outputOf(run.program, [
    ...['-n', '-M', run.protocol, '-f', script, '-l', '--log-prefix', join(folder, 'log')],
    ...['-c', String(run.connections), '-j', String(Math.min(2, run.connections)), '-t', String(each)],
    ...Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
    run.databaseUrl,
  ]);
  const lines = globSync(join(folder, 'log*')).flatMap((file) =>
    readFileSync(file, 'utf8').trim().split('\n'),
  );
  rmSync(folder, { recursive: true });
  const perSecond = Number(/^tps = ([\d.]+)/m.exec(output)?.[1]);
  if (lines.length !== each * run.connections || !perSecond)
    throw new Error(`pgbench did not finish:\n${output}`);
  // The third word of a line is the transaction's time in microseconds.
  return {
    perSecond,
    count: lines.length,
    ...latencyOf(lines.map((line) => Number(line.split(' ')[2]) / 1000)),
  };
}

function outputOf(program: string, args: string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (part) => (text += part));
    child.stderr.on('data', (part) => (text += part));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done(text) : fail(new Error(`pgbench failed:\n${text}`))));
  });
}
