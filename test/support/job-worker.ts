import { flushCompileCache } from 'node:module';
import { pino } from 'pino';
import { readConfig } from '#server/config.ts';
import { clinicsJobs } from '#server/features/clinics/clinics.jobs.ts';
import { messageTasks } from '#server/features/messages/messages.jobs.ts';
import { systemClock } from '#server/platform/clock.ts';
import { openDatabase } from '#server/platform/database.ts';
import { startWorker } from '#server/platform/jobs.ts';
import { openMailTransport } from '#server/platform/mail-transport.ts';
import { openSmsTransport } from '#server/platform/sms-transport.ts';

/** The job worker alone, without the jobs that a clock begins, in a process that a test may kill. */
const config = readConfig(process.env);
const log = pino({ level: config.logLevel });
const deps = { config, log, clock: systemClock, db: openDatabase(config.databaseUrl, 2) };
const transports = {
  mail: openMailTransport(config),
  sms: config.sms && openSmsTransport(config.sms, deps),
};
// A killed process would leave nothing in the compile cache for the next one.
flushCompileCache();
// Loading takes longer than the life that a test grants, so it is done ahead.
await new Promise((go) => process.once('message', go));
await startWorker(deps, {
  databaseUrl: config.databaseUrl,
  concurrency: config.workerConcurrency,
  tasks: { ...messageTasks(deps, transports), ...clinicsJobs(deps) },
});
process.send?.('working');
