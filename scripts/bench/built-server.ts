import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, startBeside } from '../children.ts';
import { PlainSentence } from '../plain-sentence.js';
import { freePort } from '../ports.ts';
import { serverArguments } from '../server-arguments.ts';
import type { BenchDatabase } from './bench-database.ts';

export interface BuiltServer {
  port: number;
  origin: string;
  /** Megabytes that the process holds now; null where the system does not tell. */
  memory(): number | null;
  stop(): Promise<void>;
}

/** Fixed, so that the bench can sign staff in and name visitors; the data folder is thrown away. */
export const benchKeys = {
  LINK_KEY: 'a key for the bench that is long enough to be one',
  AUTH_SECRET: 'another key for the bench, also long enough',
};

export interface ServerOptions {
  database: BenchDatabase;
  dataDir: string;
  settings?: Record<string, string>;
  /** Options of Node before the script, such as `--cpu-prof`. */
  nodeOptions?: string[];
}

/**
 * server/main.ts as it runs in production. The flood limit counts by network address, and here every visitor has the
 * same one. Mail is queued but not sent unless a part switches the worker on.
 */
export async function startBuiltServer(options: ServerOptions): Promise<BuiltServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const logFile = join(options.dataDir, `server-${port}.log`);
  const child = startBeside({
    name: 'The server',
    args: [...(options.nodeOptions ?? []), ...serverArguments],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      NODE_ENV: 'production',
      DATA_DIR: options.dataDir,
      DATABASE_URL: options.database.app,
      PORT: String(port),
      ORIGIN: origin,
      SMTP_URL: 'smtp://127.0.0.1:1',
      WORKER_CONCURRENCY: '0',
      FLOOD_LIMIT: '1000000000',
      ...benchKeys,
      ...options.settings,
    },
    logFile,
  });
  await untilReady(`${origin}/readyz`, () => child.process.exitCode !== null, logFile);
  return { port, origin, memory: () => memoryOf(child.process.pid), stop: () => child.stop() };
}

export async function untilReady(url: string, hasEnded: () => boolean, logFile: string): Promise<void> {
  for (let attempt = 0; attempt < 1_200 && !hasEnded(); attempt += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new PlainSentence(`${lastLines(logFile)}\nThe server was not ready within a minute.`);
}

function memoryOf(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
  } catch {
    return null;
  }
}
