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

/** Makes a fresh cluster in a folder with the programs of this machine and starts it; every role has the one password. */
export async function startInstalledPostgres(
  programs: string,
  folder: string,
  password: string,
): Promise<InstalledPostgres> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const port = await freePort();
  const place = ['-D', join(folder, 'cluster')];
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const initial = ['-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  await runAsOrdinaryUser(join(programs, 'initdb'), [
    ...[...place, ...initial],
    ...['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
  ]);
  rmSync(passwordFile);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`;
  const control = join(programs, 'pg_ctl');
  await runAsOrdinaryUser(control, ['start', '-w', ...place, '-l', join(folder, 'log'), '-o', options]);
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
