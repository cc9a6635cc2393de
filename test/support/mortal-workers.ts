import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const program = new URL('job-worker.ts', import.meta.url);

/** Job workers in processes of their own, with these settings, that a test may kill. Ends them after the file's tests. */
export function mortalWorkers(settings: Record<string, string>) {
  const compileCache = mkdtempSync(join(tmpdir(), 'vesiklinikka-compiled-'));
  const alive = new Set<ChildProcess>();
  afterAll(() => {
    for (const worker of alive) worker.kill('SIGKILL');
    rmSync(compileCache, { recursive: true, force: true });
  });
  return {
    /** One that has loaded its program and waits for the word. */
    standBy(): ChildProcess {
      const env = { ...process.env, ...settings, NODE_COMPILE_CACHE: compileCache };
      const worker = fork(program, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      alive.add(worker);
      worker.once('exit', () => alive.delete(worker));
      return worker;
    },
    /** Resolves when it takes jobs. */
    async start(worker: ChildProcess): Promise<void> {
      const working = once(worker, 'message');
      worker.send('go');
      await working;
    },
    async kill(worker: ChildProcess): Promise<void> {
      const gone = once(worker, 'exit');
      worker.kill('SIGKILL');
      await gone;
    },
  };
}

export const sleep = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));
