import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What the thread is told: which function of which module, and with what. */
export interface Work {
  /** `file:` address of the module. */
  module: string;
  /** Name of its exported function, which takes one plain value and answers one. */
  run: string;
  input: unknown;
}

export interface ApartLimits {
  milliseconds: number;
  megabytes: number;
}

/**
 * Runs a pure function in a thread of its own, for work on which a stranger decides how long it takes: the server goes on
 * answering meanwhile. Null when it took more time or memory than it may; a fault of the function is thrown.
 */
export async function runApart<T>(work: Work, { milliseconds, megabytes }: ApartLimits): Promise<T | null> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: work,
    execArgv: [],
    // What a library prints about a stranger's file belongs into no log.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16 },
  });
  try {
    const [answer] = (await once(thread, 'message', { signal: AbortSignal.timeout(milliseconds) })) as [T];
    return answer;
  } catch (error) {
    const { name, code } = error as NodeJS.ErrnoException;
    if (name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY') return null;
    throw error;
  } finally {
    await thread.terminate();
  }
}
