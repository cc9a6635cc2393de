import { parentPort, workerData } from 'node:worker_threads';
import type { Work } from './run-apart.ts';

/** The other side of `runApart`. */
const { module, run, input } = workerData as Work;
const functions = (await import(module)) as Record<string, (input: unknown) => unknown>;
parentPort!.postMessage(await functions[run]!(input));
