import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeOnSignal } from '../close-on-signal.ts';
import { environmentOf, makeProcess, startMailServer } from '../drill/processes.ts';
import { migrate } from '../migrate.ts';
import { freePort } from '../ports.ts';
import { makeRoles } from '../postgres-roles.ts';
import { isTrue, withClient } from '../query.ts';
import { startEtcd } from './etcd.ts';
import { startProxy } from './haproxy.ts';
import { makeNode, type PatroniNode } from './patroni.ts';
import { startPooler } from './pgbouncer.ts';
import { answers, until } from './until.ts';

export interface Cluster {
  /** Where people type: HAProxy before the servers. */
  origin: string;
  /** The primary as app and as owner, past the pooler. */
  databaseUrl: string;
  ownerUrl: string;
  proveKey: string;
  mailsKept: string[];
  primary(): Promise<PatroniNode>;
  /** A primary, and a standby that every commit waits for. */
  untilWhole(): Promise<void>;
  close(): Promise<void>;
}

const SERVERS = 2;
const secret = () => randomBytes(24).toString('base64url');

/** Two databases, a pooler, two servers with their workers and a proxy, each a process of its own in a throw-away folder. */
export async function openCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-cluster-'));
  const closing: (() => Promise<unknown>)[] = [];
  const close = closeOnSignal(async () => {
    for (const end of closing.reverse()) await end();
    rmSync(folder, { recursive: true, force: true });
  });
  try {
    return { ...(await startAll(folder, closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startAll(folder: string, closing: (() => Promise<unknown>)[]) {
  const passwords = { superuser: secret(), replication: secret(), owner: secret(), app: secret() };
  const [primaryPort, appPort] = [await freePort(), await freePort()];
  const urlOf = (role: keyof typeof passwords, database: string, port = primaryPort) =>
    `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  const origin = `http://localhost:${appPort}`;

  const etcd = await startEtcd(folder);
  closing.push(() => etcd.child.stop());
  const nodes = await startDatabases({ folder, etcd: etcd.address, passwords }, closing);

  const pooler = await startPooler(folder, { primaryPort, appPassword: passwords.app });
  closing.push(() => pooler.child.stop());
  const mail = await startMailServer(folder);
  closing.push(() => mail.child.stop());
  const env = environmentOf(urlOf('app', 'vesiklinikka', pooler.port), {
    DIRECT_DATABASE_URL: urlOf('app', 'vesiklinikka'),
    // Debian 12 has PgBouncer 1.18, which keeps no prepared statements.
    DATABASE_STATEMENT_NAMES: 'false',
    SMTP_URL: mail.url,
    ORIGIN: origin,
    PROVE_KEY: secret(),
  });
  const names = Array.from({ length: SERVERS }, (_, place) => `server-${place + 1}`);
  const servers = await Promise.all(names.map((name) => makeProcess(name, folder, env)));
  const proxy = await startProxy(folder, { primaryPort, appPort, nodes, servers });
  closing.push(() => proxy.stop());

  await until('HAProxy has found the primary', () => isPrimary(urlOf('superuser', 'postgres')));
  await withClient(urlOf('superuser', 'postgres'), (client) => makeRoles(client, passwords));
  await migrate(urlOf('owner', 'vesiklinikka'));
  closing.push(() => Promise.all(servers.map((server) => server.stop())));
  // One after another: each makes the job library's tables unless they are there.
  for (const server of servers) await server.start();
  await until('HAProxy has found the servers', () => answers(`${origin}/readyz`));

  const primary = async () => {
    for (const node of nodes) if (await node.isPrimary()) return node;
    throw new Error('there is no primary');
  };
  return {
    origin,
    databaseUrl: urlOf('app', 'vesiklinikka'),
    ownerUrl: urlOf('owner', 'vesiklinikka'),
    proveKey: env['PROVE_KEY']!,
    mailsKept: mail.kept,
    primary,
    untilWhole: () => untilWhole(nodes),
  };
}

/** A standby answers too, but only reads. */
const isPrimary = (url: string) => isTrue(url, 'select not pg_is_in_recovery()').catch(() => false);

interface DatabaseOptions {
  folder: string;
  etcd: string;
  passwords: { superuser: string; replication: string };
}

/** The first makes the cluster, the second copies it. */
async function startDatabases(options: DatabaseOptions, closing: (() => Promise<unknown>)[]) {
  const [one, two] = [
    await makeNode({ ...options, name: 'one' }),
    await makeNode({ ...options, name: 'two' }),
  ];
  for (const node of [one, two]) closing.push(() => node.stop());
  one.start();
  await until('the first database is primary', () => one.isPrimary());
  two.start();
  await untilWhole([one, two]);
  return [one, two];
}

async function untilWhole(nodes: readonly PatroniNode[]) {
  await until(
    'a standby follows',
    async () => (await Promise.all(nodes.map((node) => node.isSynchronous()))).includes(true),
    120,
  );
}
