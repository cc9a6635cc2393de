import type { TaskList } from 'graphile-worker';
import type { Deps } from '../../platform/deps.ts';
import { eraseWhatRanOut } from './erase-what-ran-out.ts';
import type { LinkContact } from './link-contact.rules.ts';
import { SEND_LINKS, sendLinks } from './send-link-again.ts';
import { writeDueMails } from './write-due-mails.ts';

export function bookingsJobs(deps: Deps): TaskList {
  return {
    'erase-what-ran-out': () => eraseWhatRanOut(deps),
    'write-due-mails': () => writeDueMails(deps),
    [SEND_LINKS]: (payload) => sendLinks(deps, payload as LinkContact),
  };
}

/** Every five and every ten minutes. */
export const bookingsCrontab = '*/5 * * * * erase-what-ran-out\n*/10 * * * * write-due-mails';
