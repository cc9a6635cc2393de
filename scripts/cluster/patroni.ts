import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgramBeside, type Child } from '../children.ts';
import { oldestPostgres } from '../installed-postgres.ts';
import { freePort } from '../ports.ts';
import { postmasterOf } from '../postmaster.ts';
import { programs } from './programs.ts';
import { answers, until } from './until.ts';

export interface Passwords {
  superuser: string;
  replication: string;
}

export interface NodeOptions {
  name: string;
  folder: string;
  etcd: string;
  passwords: Passwords;
}

/** A machine of the database: Patroni and the PostgreSQL that it keeps. */
export interface PatroniNode {
  name: string;
  /** Of PostgreSQL, and of Patroni's own answers. */
  port: number;
  restPort: number;
  start(): void;
  isPrimary(): Promise<boolean>;
  /** A standby that every commit waits for. */
  isSynchronous(): Promise<boolean>;
  /** kill -9 of Patroni and of every process of its PostgreSQL. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function makeNode(options: NodeOptions): Promise<PatroniNode> {
  const { name, folder } = options;
  const [port, restPort] = [await freePort(), await freePort()];
  const settingsFile = join(folder, `${name}.yml`);
  // JSON is YAML too.
  writeFileSync(settingsFile, JSON.stringify(settingsOf(options, { port, restPort }), null, 2), {
    mode: 0o600,
  });
  const cluster = join(folder, name);
  const ask = (question: string) => answers(`http://127.0.0.1:${restPort}/${question}`);
  let child: Child | null = null;
  return {
    name,
    port,
    restPort,
    start() {
      const logFile = join(folder, `${name}.log`);
      child = startProgramBeside({ name, program: programs.patroni, args: [settingsFile], env: process.env, logFile }); // prettier-ignore
    },
    isPrimary: () => ask('primary'),
    isSynchronous: () => ask('synchronous'),
    async kill() {
      // Patroni first: it would start the database again.
      const ids = [child!.process.pid!, ...processesOf(cluster)];
      for (const id of ids) process.kill(id, 'SIGKILL');
      await until(`${name} is dead`, () => ids.every((id) => !existsSync(`/proc/${id}`)));
    },
    async stop() {
      await child?.stop();
      // A Patroni that had to be ended hard leaves its database running.
      for (const id of processesOf(cluster)) process.kill(id, 'SIGKILL');
    },
  };
}

/**
 * A dead primary is noticed when its lease of `ttl` ends, 20 seconds being the least that Patroni's documentation allows.
 * Not strict: with two machines the one that is left must go on alone, and only a standby that had every acknowledged
 * commit is ever made primary. A standby that vanishes without a word holds commits up for `wal_sender_timeout`.
 */
const rules = {
  ttl: 20,
  loop_wait: 5,
  retry_timeout: 5,
  synchronous_mode: true,
  synchronous_mode_strict: false,
  postgresql: { use_pg_rewind: true, parameters: { max_connections: 100, wal_sender_timeout: '10s' } },
};

function settingsOf(
  { name, folder, etcd, passwords }: NodeOptions,
  { port, restPort }: { port: number; restPort: number },
) {
  const address = `127.0.0.1:${port}`;
  const rest = `127.0.0.1:${restPort}`;
  return {
    scope: 'vesiklinikka',
    name,
    restapi: { listen: rest, connect_address: rest },
    etcd3: { host: etcd },
    bootstrap: { dcs: rules, initdb: [{ encoding: 'UTF8' }, { locale: 'C.UTF-8' }, 'data-checksums'] },
    postgresql: {
      listen: address,
      connect_address: address,
      data_dir: join(folder, name),
      bin_dir: oldestPostgres,
      pgpass: join(folder, `${name}.pgpass`),
      authentication: {
        superuser: { username: 'superuser', password: passwords.superuser },
        replication: { username: 'replicator', password: passwords.replication },
      },
      // A socket's path may not be longer than 107 characters, a temporary folder's often is.
      parameters: { unix_socket_directories: '', password_encryption: 'scram-sha-256' },
      pg_hba: [
        'host replication replicator 127.0.0.1/32 scram-sha-256',
        'host all all 127.0.0.1/32 scram-sha-256',
      ],
      remove_data_directory_on_rewind_failure: true,
    },
    watchdog: { mode: 'off' },
  };
}

/** The main process of a PostgreSQL and its children; none when it does not run. */
function processesOf(cluster: string): number[] {
  const main = postmasterOf(cluster);
  if (!main?.isRunning) return [];
  const children = readFileSync(`/proc/${main.id}/task/${main.id}/children`, 'utf8').split(' ');
  return [main.id, ...children.filter((id) => id.trim() !== '').map(Number)];
}
