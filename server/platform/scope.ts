import { CompiledQuery, QueryCreator, type DatabaseConnection, type QueryExecutor } from 'kysely';
import { violatedState, type Database, type Trx } from './database.ts';
import type { DB } from './database-types.ts';

const DEADLOCK = '40P01';
const TRIES = 3;

/**
 * Runs `work` in one transaction that sees the rows of these municipalities and no others. Statements that need
 * nothing of one another travel `together`; PostgreSQL runs them in the order in which they were sent.
 */
export async function inScope<T>(
  db: Database,
  municipalities: readonly string[],
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  for (const id of municipalities)
    if (!/^\d{3,4}$/.test(id)) throw new RangeError('a scope holds municipality codes only');
  return inScopeBy(db, `'${municipalities.join(',')}'`, work);
}

/** Rows that name the scope by lying in it: ids, and the keyed hash of a visitor who may hold a slot. */
export interface RowsInScope {
  clinic?: string;
  slot?: string;
  booking?: string;
  waiting?: string;
  /** A seat of staffing for which a mail was written; it may be gone. */
  seat?: string;
  message?: string;
  visitor?: Buffer;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The same in the scope of the municipalities that these rows belong to; of none, so that nothing is seen, without them. */
export async function inScopeOfRows<T>(
  db: Database,
  { visitor, ...ids }: RowsInScope,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  const found = Object.entries(ids).map(([of, id]: [string, string]) => {
    if (!uuid.test(id)) throw new RangeError('a row is named by a UUID');
    return `municipality_of_${of}('${id}')`;
  });
  if (visitor) found.push(`municipality_of_visitor('\\x${visitor.toString('hex')}')`);
  return inScopeBy(db, `concat_ws(',', ${found.join(', ')})`, work);
}

async function inScopeBy<T>(db: Database, scope: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await scopedTransaction(db, scope, work);
    } catch (error) {
      if (attempt === TRIES || violatedState(error) !== DEADLOCK) throw error;
    }
  }
}

/**
 * begin, the scope and the first statement of `work` travel together. Plans are made once for any parameters
 * (force_generic_plan): left to itself, PostgreSQL takes the text of our policies for a reason to plan each time. A value
 * that a partial index asks for must therefore be written out (`sql.lit`).
 */
function scopedTransaction<T>(db: Database, scope: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  const begin = CompiledQuery.raw(
    `begin; set local plan_cache_mode = force_generic_plan; select set_config('app.municipalities', ${scope}, true)`,
  );
  const executor = db.getExecutor();
  return executor.provideConnection(async (connection) => {
    const begun = connection.executeQuery(begin);
    begun.catch(() => undefined);
    try {
      const trx = new PipelinedTransaction(executor, connection);
      const result = await work(trx as unknown as Trx);
      const commit = connection.executeQuery<{ command?: string }>(CompiledQuery.raw('commit'));
      await together([...trx.withCommit, commit]);
      const { rows } = await commit;
      // PostgreSQL answers so to the commit of a transaction in which a statement has failed.
      if (rows[0]?.command === 'ROLLBACK') throw new Error('a failed statement went unnoticed');
      return result;
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
      // A statement after a begin that failed only says that there is no transaction.
      await begun;
      throw error;
    }
  });
}

/** Kysely's own transaction lets one statement at a time out of the house; this one sends each at once. */
class PipelinedTransaction extends QueryCreator<DB> {
  readonly #executor: QueryExecutor;
  readonly withCommit: Promise<unknown>[] = [];

  constructor(executor: QueryExecutor, connection: DatabaseConnection) {
    const own = executor.withConnectionProvider({ provideConnection: (consumer) => consumer(connection) });
    super({ executor: own });
    this.#executor = own;
  }

  getExecutor(): QueryExecutor {
    return this.#executor;
  }
}

/**
 * Waits for statements that were sent together. When one fails, the first of them in order tells why: those after it only
 * say that the transaction has failed.
 */
export async function together<const T extends readonly unknown[]>(
  statements: T,
): Promise<{ -readonly [Place in keyof T]: Awaited<T[Place]> }> {
  const ended = await Promise.allSettled(statements);
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return (await Promise.all(statements)) as { -readonly [Place in keyof T]: Awaited<T[Place]> };
}

/**
 * Lets the last statement of a transaction travel with its commit, when nobody needs its answer. It must have been sent
 * when this is called, not after an `await`. Should it fail, the transaction fails with its error.
 */
export function withCommit(trx: Trx, sent: Promise<unknown>): void {
  sent.catch(() => undefined);
  (trx as unknown as PipelinedTransaction).withCommit.push(sent);
}
