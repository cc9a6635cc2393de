import type { TaskList } from 'graphile-worker';
import type { Deps } from '../../platform/deps.ts';
import { eraseOldPlaces, passOnFreed } from './pass-on-freed.ts';

export function waitingJobs(deps: Deps): TaskList {
  return { 'pass-on-freed': () => passOnFreed(deps), 'erase-old-places': () => eraseOldPlaces(deps) };
}

/** Every minute, for an answer is due to the minute; and once a night. */
export const waitingCrontab = '* * * * * pass-on-freed\n17 2 * * * erase-old-places';
