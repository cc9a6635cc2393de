import type { TaskList } from 'graphile-worker';
import type { Deps } from '../../platform/deps.ts';
import { eraseWhatRanOut } from './erase-what-ran-out.ts';
import { MAIL_LINKS, mailLinks } from './send-link-again.ts';
import { writeDueMails } from './write-due-mails.ts';

export function bookingsJobs(deps: Deps): TaskList {
  return {
    'erase-what-ran-out': () => eraseWhatRanOut(deps),
    'write-due-mails': () => writeDueMails(deps),
    [MAIL_LINKS]: (payload) => mailLinks(deps, payload as { email: string }),
  };
}

/** Every five and every ten minutes. */
export const bookingsCrontab = '*/5 * * * * erase-what-ran-out\n*/10 * * * * write-due-mails';
