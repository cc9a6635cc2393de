import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastLines, startBeside, type Child } from '../children.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded-postgres.ts';
import { migrate } from '../migrate.ts';
import { PlainSentence } from '../plain-sentence.js';
import { freePort, portObstacle } from '../ports.ts';
import { withClient } from '../query.ts';
import type { Mood } from './mail-server.ts';

const main = 'server/main.ts';

/** One process of the built server, which keeps its port and its settings however often it dies. */
export interface Process {
  name: string;
  origin: string;
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Starts it again, of another version when a path to its main.ts is given, and waits until it answers. */
  start(path?: string): Promise<void>;
}

export interface Site {
  folder: string;
  databaseUrl: string;
  ownerUrl: string;
  superuserUrl: string;
  servers: Process[];
  workers: Process[];
  setMood(mood: Mood): void;
  /** Message-IDs in the order they were kept. */
  mailsKept: string[];
  setClockOff(milliseconds: number): void;
  killPostgres(): Promise<void>;
  close(): Promise<void>;
}

export interface SiteOptions {
  servers?: number;
  workers?: number;
  /** Called when the database stands and no server runs yet. */
  prepare?: (urls: { superuserUrl: string; folder: string }) => Promise<void>;
  settings?: Record<string, string>;
  /** Takes away what `prepare` brought, before the folder goes. */
  tidy?: () => void;
}

/** PostgreSQL with fsync, a mail server, web servers without a worker and workers, each a process of its own. */
export async function openSite({
  servers = 1,
  workers = 1,
  prepare,
  settings,
  tidy,
}: SiteOptions): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-drill-'));
  const dataDir = join(folder, 'data');
  const clockFile = join(folder, 'clock');
  writeFileSync(clockFile, '0');
  let postgres = await startEmbeddedPostgres({ dataDir });
  await migrate(postgres.migrationDatabaseUrl);
  await prepare?.({ superuserUrl: postgres.superuserUrl, folder });
  const mail = await startMailServer(folder);
  const env = environmentOf(postgres, { SMTP_URL: mail.url, DRILL_CLOCK_FILE: clockFile, ...settings });
  const processes = async (kind: string, count: number, more: Record<string, string>) =>
    Promise.all(
      Array.from({ length: count }, (_, place) =>
        makeProcess(`${kind}-${place + 1}`, folder, { ...env, ...more }),
      ),
    );
  const site: Site = {
    folder,
    databaseUrl: postgres.databaseUrl,
    ownerUrl: postgres.migrationDatabaseUrl,
    superuserUrl: postgres.superuserUrl,
    servers: await processes('server', servers, { WORKER_CONCURRENCY: '0' }),
    workers: await processes('worker', workers, { WORKER_CONCURRENCY: '4' }),
    setMood: (mood) => void mail.child.process.send(mood),
    mailsKept: mail.kept,
    setClockOff: (milliseconds) => writeFileSync(clockFile, String(milliseconds)),
    async killPostgres() {
      await killPostmaster(join(dataDir, 'postgres'));
      postgres = await startEmbeddedPostgres({ dataDir });
    },
    async close() {
      for (const each of [...site.servers, ...site.workers]) await each.stop();
      await mail.child.stop();
      await postgres.stop();
      tidy?.();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await Promise.all([...site.servers, ...site.workers].map((each) => each.start()));
  return site;
}

function environmentOf(postgres: EmbeddedPostgres, more: Record<string, string>): NodeJS.ProcessEnv {
  const secret = randomBytes(32).toString('base64url');
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    DATABASE_URL: postgres.databaseUrl,
    LINK_KEY: secret,
    AUTH_SECRET: secret,
    // All load comes from one address.
    FLOOD_LIMIT: '10000000',
    LOG_LEVEL: 'warn',
    DRILL: 'true',
    ...more,
  };
}

async function makeProcess(name: string, folder: string, env: NodeJS.ProcessEnv): Promise<Process> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const logFile = join(folder, `${name}.log`);
  let child: Child | null = null;
  const end = async (how: (running: Child) => unknown) => {
    if (child) await how(child);
    child = null;
  };
  return {
    name,
    origin,
    kill: () =>
      end((running) => {
        running.process.kill('SIGKILL');
        return running.ended;
      }),
    stop: () => end((running) => running.stop()),
    async start(path = main) {
      child = startBeside({
        name,
        args: [path],
        env: { ...env, PORT: String(port), ORIGIN: origin },
        logFile,
      });
      await untilItAnswers(child, origin);
    },
  };
}

async function untilItAnswers(child: Child, origin: string) {
  for (let attempt = 0; attempt < 600 && child.process.exitCode === null; attempt += 1) {
    const answer = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new PlainSentence(`${lastLines(child.logFile ?? '')}\n${child.name} did not start.`);
}

async function startMailServer(folder: string) {
  const port = await freePort();
  const kept: string[] = [];
  const child = startBeside({
    name: 'The mail server',
    args: ['scripts/drill/mail-server.ts'],
    env: { PATH: process.env['PATH'], SMTP_PORT: String(port) },
    logFile: join(folder, 'mail-server.log'),
  });
  await new Promise<void>((done) =>
    child.process.on('message', (said: 'ready' | { kept: string }) => {
      if (said === 'ready') done();
      else kept.push(said.kept);
    }),
  );
  return { child, kept, url: `smtp://127.0.0.1:${port}` };
}

/** The whole cluster dies: its main process by the kill, the others because it is gone. */
async function killPostmaster(cluster: string) {
  const [id, , , port] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(id), 'SIGKILL');
  while (existsSync(`/proc/${id}`) || (await portObstacle(Number(port))))
    await new Promise((wake) => setTimeout(wake, 50));
}

export const pause = (milliseconds: number) => new Promise<void>((wake) => setTimeout(wake, milliseconds));

/** A moment that nobody can foresee, a third of a second to a second and a half from now. */
export const randomPause = () => pause(300 + Math.random() * 1200);

export function makeFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

export const query = (url: string, text: string) =>
  withClient(url, async (client) => (await client.query(text)).rows as Record<string, unknown>[]);
