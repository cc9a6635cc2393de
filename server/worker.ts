import { bookingsCrontab, bookingsJobs } from './features/bookings/bookings.jobs.ts';
import { busyCalendarsCrontab, busyCalendarsJobs } from './features/busy-calendars/busy-calendars.jobs.ts';
import { clinicsCrontab, clinicsJobs } from './features/clinics/clinics.jobs.ts';
import { messageTasks } from './features/messages/messages.jobs.ts';
import { proofCrontab, proofJobs } from './features/proof/proof.jobs.ts';
import { peopleJobs } from './features/people/people.jobs.ts';
import { waitingCrontab, waitingJobs } from './features/waiting/waiting.jobs.ts';
import type { Deps } from './platform/deps.ts';
import { internet } from './platform/fetch-outside.ts';
import { startWorker, type Worker } from './platform/jobs.ts';
import { openMailTransport } from './platform/mail-transport.ts';
import { openSmsTransport } from './platform/sms-transport.ts';
import type { SignIn } from './platform/sign-in.ts';

/** Every background job of the product, on connections of its own. */
export async function startJobs(deps: Deps, signIn: SignIn, { outside = internet } = {}): Promise<Worker> {
  const { config } = deps;
  const mail = openMailTransport(config);
  const sms = config.sms && openSmsTransport(config.sms, deps);
  const worker = await startWorker(deps, {
    databaseUrl: config.directDatabaseUrl,
    concurrency: config.workerConcurrency,
    tasks: {
      ...bookingsJobs(deps),
      ...busyCalendarsJobs(deps, outside),
      ...waitingJobs(deps),
      ...clinicsJobs(deps),
      ...messageTasks(deps, { mail, sms }),
      ...peopleJobs(deps, signIn),
      ...proofJobs(deps),
    },
    crontab: [bookingsCrontab, busyCalendarsCrontab, clinicsCrontab, proofCrontab, waitingCrontab].join('\n'),
  });
  return {
    async stop() {
      await worker.stop();
      mail.close();
    },
  };
}
