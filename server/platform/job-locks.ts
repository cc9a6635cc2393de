import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Deps } from './deps.ts';

const RECONNECT_MS = 1000;

const freeDeadLocks = `
  with dead as (
    select id, locked_by, attempts, max_attempts from graphile_worker.jobs
    where locked_by is not null and locked_by not in (
      select application_name from pg_stat_activity where datname = current_database())
  ), freed as (
    select graphile_worker.force_unlock_workers(array(select distinct locked_by from dead))
  )
  select id, attempts, max_attempts from dead, freed`;

interface FreedJob {
  id: string;
  attempts: number;
  max_attempts: number;
}

/**
 * graphile-worker leaves a dead worker's jobs locked for four hours. Here each worker keeps one session whose
 * application_name is the name it locks jobs with. PostgreSQL ends that session with the process, however it dies:
 * a lock without a session of its name is nobody's, and the lock of a living worker is never touched.
 */
export class JobLocks {
  readonly #databaseUrl: string;
  readonly #log: Deps['log'];
  #session: pg.Client | null = null;
  #name = '';
  #ended = false;

  constructor({ log }: Pick<Deps, 'log'>, databaseUrl: string) {
    this.#log = log;
    this.#databaseUrl = databaseUrl;
  }

  async connect(): Promise<void> {
    const session = new pg.Client({ connectionString: this.#databaseUrl, keepAlive: true });
    session.on('error', () => this.#lost(session));
    await session.connect();
    // A machine that vanished without a word is noticed within half a minute.
    await session.query(
      'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3',
    );
    await showName(session, this.#name);
    this.#session = session;
  }

  /** To be called before the first job is locked under this name. */
  async liveAs(name: string): Promise<void> {
    if (name === this.#name) return;
    this.#name = name;
    if (this.#session) await showName(this.#session, name);
  }

  /** Frees what dead workers held. A job that its worker's death cost the last try gets that try again. */
  async freeDead(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const { rows } = await session.query<FreedJob>(freeDeadLocks);
    for (const job of rows.filter((one) => one.attempts >= one.max_attempts)) {
      await session.query('select graphile_worker.reschedule_jobs(array[$1::bigint], attempts := $2)', [
        job.id,
        job.max_attempts - 1,
      ]);
    }
    if (rows.length > 0) this.#log.warn({ jobs: rows.length }, 'freed the jobs of a worker that died');
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#session?.end();
  }

  /** One break is told twice: by the server's last word and by the closed line. */
  #lost(session: pg.Client): void {
    if (session !== this.#session) return;
    this.#session = null;
    void this.#reconnect();
  }

  async #reconnect(): Promise<void> {
    while (!this.#ended) {
      const isBack = await this.connect().then(() => true, () => false); // prettier-ignore
      if (isBack) return;
      this.#log.warn('the job worker waits for the database');
      await sleep(RECONNECT_MS, null, { ref: false });
    }
  }
}

async function showName(session: pg.Client, name: string): Promise<void> {
  await session.query(`select set_config('application_name', $1, false)`, [name]);
}
