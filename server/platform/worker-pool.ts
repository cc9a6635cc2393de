import pg from 'pg';

/** Codes of a connection that broke or could not be made: by the system, by PostgreSQL (57P0x), by pg itself (none). */
const broken = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '08003', '08006']);
const brokenInWords = /^(Connection terminated|Client has encountered a connection error)/;

/** One that the job library waits for and asks again, for hours if need be. */
const REPEATED = 'EHOSTUNREACH';

/**
 * A pool whose broken connections the job library outlives. Telling that a job is done or has failed, it repeats only
 * what fails with a code that it knows; with any other it gives up, and the whole process ends. Both statements may be
 * repeated without harm.
 */
export function patientPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  const connect = pool.connect.bind(pool);
  // pool.query() calls it with a callback.
  const patient = (done?: Parameters<typeof connect>[0]) =>
    done ? connect(done) : connect().catch(asRepeatable);
  pool.connect = patient as typeof pool.connect;
  pool.on('connect', makePatient);
  return pool;
}

function makePatient(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
  const patient = (...asked: unknown[]) => {
    const answer = query(...asked);
    return answer instanceof Promise ? answer.catch(asRepeatable) : answer;
  };
  client.query = patient as typeof client.query;
}

function asRepeatable(error: Error & { code?: string }): never {
  if (broken.has(error.code ?? '') || brokenInWords.test(error.message)) error.code = REPEATED;
  throw error;
}
