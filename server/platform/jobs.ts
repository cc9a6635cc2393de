import { Logger, parseCrontab, run, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import { withoutValues } from '#shared/rules/without-values.ts';
import { outliveBrokenConnections, type Trx } from './database.ts';
import type { Deps } from './deps.ts';
import { JobLocks } from './job-locks.ts';
import { patientPool } from './worker-pool.ts';

/** Mails wait for one another, so what a dead worker held must be free again before anybody notices. */
const FREE_DEAD_MS = 2_000;

export interface JobTiming {
  /** Replaces a waiting job of the same key. */
  jobKey?: string;
  /** Not before; now when left out. */
  runAt?: Temporal.Instant;
  /** Tries are e¹, e², … seconds apart: 10 last about three and a half hours. */
  maxAttempts?: number;
  /** Jobs of one queue run one after another, whatever the number of workers. */
  queue?: string;
  /** The smaller, the sooner; 0 when left out. */
  priority?: number;
}

/** Adds a job inside the caller's transaction: it exists when, and only when, its cause was committed. */
export async function addJob(trx: Trx, name: string, payload: object, timing: JobTiming = {}): Promise<void> {
  await sql`select ${jobCall(name, sql`${JSON.stringify(payload)}::json`, timing)}`.execute(trx);
}

/** The call of `graphile_worker.add_job` as an expression, for a statement that writes the cause and its job at once. */
export function jobCall(name: string, payload: ReturnType<typeof sql>, timing: JobTiming = {}) {
  const { jobKey = null, runAt = null, maxAttempts = 10, queue = null, priority = 0 } = timing;
  return sql`graphile_worker.add_job(${name}, ${payload},
    run_at := ${runAt}::timestamptz, max_attempts := ${maxAttempts}::int, job_key := ${jobKey},
    queue_name := ${queue}, priority := ${priority}::int)`;
}

export interface WorkerOptions {
  /** A direct connection as role app: LISTEN does not pass a transaction-mode pooler. */
  databaseUrl: string;
  /** Jobs at a time. */
  concurrency: number;
  tasks: TaskList;
  /** Lines of `minute hour day month weekday task`, in UTC. */
  crontab?: string;
}

export interface Worker {
  /** Takes no more jobs, lets the running ones end, disconnects. */
  stop(): Promise<void>;
}

/** Starts working on jobs. Creates and updates the library's own tables first; several workers may run at once. */
export async function startWorker(deps: Pick<Deps, 'log'>, options: WorkerOptions): Promise<Worker> {
  const locks = new JobLocks(deps, options.databaseUrl);
  const pool = workerPool(deps, options);
  await locks.connect();
  const runner = await run({
    pgPool: pool,
    concurrency: options.concurrency,
    taskList: options.tasks,
    parsedCronItems: parseCrontab(options.crontab ?? ''),
    noHandleSignals: true,
    logger: new Logger(() => logLine(deps.log)),
    preset: { plugins: [showLife(locks)] },
  });
  await locks.freeDead();
  const sweep = setInterval(() => void freeDead(locks, deps.log), FREE_DEAD_MS);
  return {
    async stop() {
      clearInterval(sweep);
      await runner.stop();
      await locks.end();
      await pool.end();
    },
  };
}

/**
 * One connection listens, the other speaks. The library asks for the next job without waiting for the word that the last
 * one is done; on two connections the question can come first, finds the queue taken, and the worker sleeps for two
 * seconds over a full queue. On one connection they keep their order.
 */
const CONNECTIONS = 2;

function workerPool({ log }: Pick<Deps, 'log'>, { databaseUrl }: WorkerOptions): pg.Pool {
  const pool = patientPool({ connectionString: databaseUrl, max: CONNECTIONS });
  outliveBrokenConnections(pool, log);
  return pool;
}

function showLife(locks: JobLocks): GraphileConfig.Plugin {
  return {
    name: 'show-life',
    version: '1.0.0',
    worker: { hooks: { startWorker: (_, { worker }) => locks.liveAs(worker.workerPool.id) } },
  };
}

async function freeDead(locks: JobLocks, log: Deps['log']): Promise<void> {
  await locks
    .freeDead()
    .catch((error: unknown) => log.warn({ err: error }, 'could not free the jobs of dead workers'));
}

/** The library's advice against the one connection that is chosen above. */
const onPurpose = /^WARNING: having maxPoolSize/;

/** Only what the library says in words: a job's payload and error objects may name people. */
function logLine(log: Deps['log']) {
  return (level: 'error' | 'warning' | 'info' | 'debug', words: string) => {
    if (onPurpose.test(words)) return;
    const message = withoutValues(words);
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  };
}
