import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { lastLines, startBeside, type Child } from '../children.ts';
import { PlainSentence } from '../plain-sentence.js';
import { freePort } from '../ports.ts';
import { heapLimits } from '../server-arguments.ts';

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

/** Settings of production for a server of a drill. */
export function environmentOf(databaseUrl: string, more: Record<string, string>): NodeJS.ProcessEnv {
  const secret = randomBytes(32).toString('base64url');
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    LINK_KEY: secret,
    AUTH_SECRET: secret,
    // All load comes from one address.
    FLOOD_LIMIT: '10000000',
    LOG_LEVEL: 'warn',
    DRILL: 'true',
    ...more,
  };
}

/** An ORIGIN among its settings is what people type; its own address otherwise. */
export async function makeProcess(name: string, folder: string, env: NodeJS.ProcessEnv): Promise<Process> {
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
        args: [...heapLimits, path],
        env: { ORIGIN: origin, ...env, PORT: String(port) },
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

export async function startMailServer(folder: string) {
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
