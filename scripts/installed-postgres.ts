import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { freePort } from './ports.ts';
import { runAsOrdinaryUser } from './postgres-programs.ts';

/** Where Debian puts the programs of PostgreSQL 15, the oldest that the migrations promise to run on. */
export const oldestPostgres = '/usr/lib/postgresql/15/bin';

export const isInstalled = (programs: string) => existsSync(join(programs, 'initdb'));

export interface InstalledPostgres {
  /** For psql, pg_dump and pg_restore of this server, as its superuser. */
  env: NodeJS.ProcessEnv;
  urlOf(user: string, database: string): string;
  stop(): Promise<void>;
}

export interface InstalledPostgresOptions {
  programs: string;
  /** The cluster lies in `cluster/` below it. */
  folder: string;
  /** Of every role. */
  password: string;
  /** Server settings such as `{ archive_mode: 'on' }`. */
  settings?: Record<string, string>;
}

/** Makes a fresh cluster in a folder with the programs of this machine and starts it. */
export async function startInstalledPostgres(options: InstalledPostgresOptions): Promise<InstalledPostgres> {
  const { programs, folder, password } = options;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const place = ['-D', join(folder, 'cluster')];
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const initial = ['-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  await runAsOrdinaryUser(join(programs, 'initdb'), [
    ...[...place, ...initial],
    ...['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
  ]);
  rmSync(passwordFile);
  return startClusterIn(options);
}

/** Starts the cluster that lies in a folder, made anew or brought back from a backup. */
export async function startClusterIn(options: InstalledPostgresOptions): Promise<InstalledPostgres> {
  const { programs, folder, password, settings = {} } = options;
  const port = await freePort();
  const place = ['-D', join(folder, 'cluster')];
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', ...settings };
  const given = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  const control = join(programs, 'pg_ctl');
  const start = [
    'start',
    '-w',
    ...place,
    '-l',
    join(folder, 'log'),
    '-o',
    [`-p ${port}`, ...given].join(' '),
  ];
  await runAsOrdinaryUser(control, start);
  return {
    env: {
      ...process.env,
      PATH: [programs, process.env['PATH']].join(delimiter),
      ...{ PGHOST: '127.0.0.1', PGPORT: String(port), PGUSER: 'postgres', PGPASSWORD: password },
    },
    urlOf: (user, database) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`,
    stop: () => runAsOrdinaryUser(control, ['stop', '-w', '-m', 'fast', ...place]),
  };
}
