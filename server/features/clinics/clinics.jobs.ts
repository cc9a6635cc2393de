import type { TaskList } from 'graphile-worker';
import type { Deps } from '../../platform/deps.ts';
import { makeDueChanges } from './settle-change.ts';

export function clinicsJobs(deps: Deps): TaskList {
  return { 'make-due-changes': () => makeDueChanges(deps) };
}

/** Every minute: whoever moves a day expects it to happen ten minutes later. */
export const clinicsCrontab = '* * * * * make-due-changes';
