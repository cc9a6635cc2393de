import type { TaskList } from 'graphile-worker';
import type { Deps } from '../../platform/deps.ts';
import { eraseWhatRanOut } from './erase-what-ran-out.ts';
import { MAIL_LINKS, mailLinks } from './send-link-again.ts';

export function bookingsJobs(deps: Deps): TaskList {
  return {
    'erase-what-ran-out': () => eraseWhatRanOut(deps),
    [MAIL_LINKS]: (payload) => mailLinks(deps, payload as { email: string }),
  };
}

/** Every five minutes. */
export const bookingsCrontab = '*/5 * * * * erase-what-ran-out';
