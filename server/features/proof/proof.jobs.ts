import type { TaskList } from 'graphile-worker';
import type { Deps } from '../../platform/deps.ts';
import { eraseOldProofs } from './close-proof.ts';

export function proofJobs(deps: Deps): TaskList {
  return { 'erase-old-proofs': () => eraseOldProofs(deps) };
}

/** Also where no PROVE_KEY is set any more. */
export const proofCrontab = '*/10 * * * * erase-old-proofs';
