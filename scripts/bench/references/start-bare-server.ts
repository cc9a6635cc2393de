import { join } from 'node:path';
import { startBeside } from '../../children.ts';
import { freePort } from '../../ports.ts';
import { withClient } from '../../query.ts';
import type { BenchDatabase } from '../bench-database.ts';
import { untilReady } from '../built-server.ts';

export interface BareServer {
  port: number;
  stop(): Promise<void>;
}

/** The two tables of a reference booking: the least that still sells no slot twice and loses no job. */
export async function makeReferenceTables({ owner }: BenchDatabase): Promise<void> {
  await withClient(owner, (client) =>
    client.query(`
      create table if not exists reference_booking (id bigint generated always as identity primary key,
        slot bigint not null unique, name text not null, made_at timestamptz not null default now());
      create table if not exists reference_job (id bigint generated always as identity primary key,
        payload json not null, run_at timestamptz not null default now())`),
  );
}

/** Reads as role owner, whom the policies do not bind: a plain query knows no scope. */
export async function startBareServer(options: {
  database: BenchDatabase;
  dataDir: string;
  constant?: string;
}): Promise<BareServer> {
  const port = await freePort();
  const logFile = join(options.dataDir, `bare-${port}.log`);
  const settings = { port, databaseUrl: options.database.owner, constant: options.constant ?? '{}' };
  const child = startBeside({
    name: 'The bare server',
    args: ['scripts/bench/references/bare-server.ts'],
    env: { ...process.env, NODE_ENV: 'production', BARE_SERVER: JSON.stringify(settings) },
    logFile,
  });
  await untilReady(`http://127.0.0.1:${port}/readyz`, () => child.process.exitCode !== null, logFile);
  return { port, stop: () => child.stop() };
}
