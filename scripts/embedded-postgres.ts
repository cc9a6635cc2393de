import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { keep, readKept } from './kept-file.ts';
import { PlainSentence } from './plain-sentence.js';
import { freePort, portObstacle } from './ports.ts';
import { postmasterFile, postmasterOf } from './postmaster.ts';
import { runProgram } from './postgres-programs.ts';
import { makeRoles, remakeDatabase } from './postgres-roles.ts';

export interface EmbeddedPostgres {
  /** Role `app`: what the server uses at run time. */
  databaseUrl: string;
  /** Role `owner`: what migrations use. */
  migrationDatabaseUrl: string;
  /** Only for making databases and roles; the server never gets it. */
  superuserUrl: string;
  /** Throws the database away and makes it again without tables. */
  emptyDatabase(): Promise<void>;
  /** Stops the cluster, or only lets go of it when somebody else started it. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** The project's data folder; the cluster lies in `postgres/` below it. */
  dataDir: string;
  /** Refuse to share a cluster that another running process holds. */
  exclusive?: boolean;
  /** Server settings for this start, such as `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
}

interface Cluster {
  folder: string;
  keysFile: string;
  logFile: string;
  settings: Record<string, string>;
}

interface Keys {
  port: number;
  superuser: string;
  owner: string;
  app: string;
}

const database = 'vesiklinikka';
/** Any fixed number: held as an advisory lock by the process that may stop the cluster. */
const holderLock = 638_109_3446;

/** Makes the cluster of a data folder when there is none, starts it when it is not running. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = clusterIn(options);
  const keys = await makeCluster(cluster);
  if (!(await answers(keys, cluster))) await startCluster(cluster, keys);
  const holder = await connect(urlOf(keys, 'superuser', 'postgres'));
  const isHolder = await takeHolderLock(holder);
  if (isHolder) await makeRoles(holder, keys);
  else if (options.exclusive) throw new PlainSentence(inUse(cluster));
  return {
    databaseUrl: urlOf(keys, 'app', database),
    migrationDatabaseUrl: urlOf(keys, 'owner', database),
    superuserUrl: urlOf(keys, 'superuser', 'postgres'),
    emptyDatabase: () => remakeDatabase(holder),
    stop: () => (isHolder ? stopCluster(cluster, holder) : holder.end()),
  };
}

const inUse = ({ folder }: Cluster) =>
  `The database in ${folder} is in use by another start. Stop that one with Ctrl-C, or set DATA_DIR and the ports to run a second one beside it.`;

function clusterIn({ dataDir, settings = {} }: EmbeddedPostgresOptions): Cluster {
  const root = resolve(dataDir);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  return {
    folder: join(root, 'postgres'),
    keysFile: join(root, 'postgres.json'),
    logFile: join(root, 'postgres.log'),
    settings,
  };
}

async function makeCluster(cluster: Cluster): Promise<Keys> {
  if (existsSync(cluster.folder)) return readKeys(cluster);
  const keys: Keys = { port: await freePort(), superuser: secret(), owner: secret(), app: secret() };
  writeKeys(cluster, keys);
  // A half-made cluster left by a kill has this other name and is thrown away.
  const unfinished = `${cluster.folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const passwordFile = `${cluster.keysFile}.password`;
  writeFileSync(passwordFile, keys.superuser, { mode: 0o600 });
  try {
    // The C.UTF-8 provider folds ä, å and ø in lower(), which plain C does not.
    await runProgram('initdb', [
      ...['-D', unfinished, '-U', 'superuser', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster.folder);
  return keys;
}

function readKeys(cluster: Cluster): Keys {
  if (existsSync(cluster.keysFile)) return readKept<Keys>(cluster.keysFile);
  throw new PlainSentence(
    `${cluster.keysFile} is missing, so the database in ${cluster.folder} cannot be opened. Put the file back, or remove the folder to begin anew.`,
  );
}

function writeKeys(cluster: Cluster, keys: Keys) {
  keep(cluster.keysFile, keys);
}

const secret = () => randomBytes(24).toString('base64url');

function urlOf(keys: Keys, role: 'superuser' | 'owner' | 'app', name: string) {
  return `postgres://${role}:${keys[role]}@127.0.0.1:${keys.port}/${name}`;
}

async function answers(keys: Keys, cluster: Cluster): Promise<boolean> {
  try {
    const client = await connect(urlOf(keys, 'superuser', 'postgres'));
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    await client.end();
    return rows[0]?.data_directory === cluster.folder;
  } catch {
    return false;
  }
}

async function startCluster(cluster: Cluster, keys: Keys) {
  removeStaleProcessFile(cluster);
  for (let attempt = 1; ; attempt += 1) {
    if (await portObstacle(keys.port)) keys.port = await freePort();
    writeKeys(cluster, keys);
    try {
      return await runProgram('pg_ctl', [
        'start',
        '-w',
        ...placeOf(cluster),
        '-o',
        serverOptions(cluster, keys),
      ]);
    } catch (error) {
      // After a hard kill the old backends need a moment to let go of the shared memory.
      if (attempt === 5) throw error;
      await new Promise((wake) => setTimeout(wake, 500 * attempt));
    }
  }
}

const placeOf = (cluster: Cluster) => ['-D', cluster.folder, '-l', cluster.logFile];

function serverOptions(cluster: Cluster, keys: Keys) {
  const settings = {
    listen_addresses: '127.0.0.1',
    // A socket's path may not be longer than 107 characters, a temporary folder's often is.
    unix_socket_directories: '',
    max_connections: '200',
    ...cluster.settings,
  };
  const given = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
  return [`-p ${keys.port}`, ...given].join(' ');
}

/** PostgreSQL refuses to start when the number in its old file now belongs to some other program. */
function removeStaleProcessFile(cluster: Cluster) {
  const isStale = postmasterOf(cluster.folder)?.isRunning === false;
  if (isStale) rmSync(postmasterFile(cluster.folder));
}

async function stopCluster(cluster: Cluster, holder: pg.Client) {
  await holder.end();
  await runProgram('pg_ctl', ['stop', '-w', '-m', 'fast', '-D', cluster.folder]);
}

async function takeHolderLock(client: pg.Client): Promise<boolean> {
  client.on('error', () => {});
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    holderLock,
  ]);
  return rows[0]?.taken ?? false;
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  await client.connect();
  return client;
}
