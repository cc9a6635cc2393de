import type { TaskList } from 'graphile-worker';
import type { Deps } from '../../platform/deps.ts';
import { eraseWhatRanOut } from './erase-what-ran-out.ts';

export function bookingsJobs(deps: Deps): TaskList {
  return { 'erase-what-ran-out': () => eraseWhatRanOut(deps) };
}

/** Every five minutes. */
export const bookingsCrontab = '*/5 * * * * erase-what-ran-out';
