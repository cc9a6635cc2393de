import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastLines, startBeside } from '../../scripts/children.ts';
import { freePort } from '../../scripts/ports.ts';
import { serverArguments } from '../../scripts/server-arguments.ts';

export const testKeys = {
  LINK_KEY: 'a key for tests that is long enough to be one',
  AUTH_SECRET: 'another key for tests, also long enough',
};

/** server/main.ts as it runs in production, in a process of its own. To be stopped at the end. */
export async function startServer(settings: Record<string, string>) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-server-'));
  const logFile = join(folder, 'log');
  const origin = `http://localhost:${port}`;
  const server = startBeside({
    name: 'The server',
    args: serverArguments,
    env: { PATH: process.env['PATH'], PORT: String(port), ORIGIN: origin, ...testKeys, ...settings },
    logFile,
  });
  return {
    origin,
    process: server.process,
    /** Everything it has printed, on either stream. */
    log: () => readFileSync(logFile, 'utf8'),
    /** Waits until a question is answered as wanted. */
    until: (question: () => Promise<boolean>) =>
      waitFor(question, () => lastLines(logFile), () => server.process.exitCode !== null), // prettier-ignore
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function waitFor(question: () => Promise<boolean>, log: () => string, isOver: () => boolean) {
  for (let waited = 0; waited < 300; waited += 1) {
    if (await question().catch(() => false)) return;
    if (isOver()) throw new Error(`The server ended:\n${log()}`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`It did not come:\n${log()}`);
}
