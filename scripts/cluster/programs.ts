import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { oldestPostgres } from '../installed-postgres.ts';
import { PlainSentence } from '../plain-sentence.js';

/** Where Debian 12 puts what the cluster is made of. */
export const programs = {
  etcd: '/usr/bin/etcd',
  patroni: '/usr/bin/patroni',
  pgbouncer: '/usr/sbin/pgbouncer',
  haproxy: '/usr/sbin/haproxy',
  postgres: join(oldestPostgres, 'postgres'),
};

const packages: [name: string, file: string][] = [
  ['etcd-server', programs.etcd],
  ['patroni', programs.patroni],
  ['python3-etcd', '/usr/lib/python3/dist-packages/etcd'],
  ['pgbouncer', programs.pgbouncer],
  ['haproxy', programs.haproxy],
  ['postgresql-15', programs.postgres],
];

/** Refuses in one sentence a machine that lacks one of them. */
export function mustBeInstalled(): void {
  const missing = packages.filter(([, file]) => !existsSync(file)).map(([name]) => name);
  if (missing.length > 0)
    throw new PlainSentence(`The cluster is made of Debian 12’s programs: apt install ${missing.join(' ')}`);
}

/** For the report: name and version of each. */
export function versions(): string {
  const ask = (program: string, flag: string) => execFileSync(program, [flag], { encoding: 'utf8' });
  const versionIn = (words: string) => /\d+\.\d+(\.\d+)?/.exec(words)?.[0] ?? 'of unknown version';
  return [
    `PostgreSQL ${versionIn(ask(programs.postgres, '--version'))}`,
    `Patroni ${versionIn(ask(programs.patroni, '--version'))}`,
    `etcd ${versionIn(ask(programs.etcd, '--version'))}`,
    `PgBouncer ${versionIn(ask(programs.pgbouncer, '--version'))}`,
    `HAProxy ${versionIn(ask(programs.haproxy, '-v'))}`,
  ].join(', ');
}
