import { createHash } from 'node:crypto';
import {
  CompiledQuery,
  Kysely,
  PostgresDialect,
  PostgresQueryCompiler,
  QueryCreator,
  sql,
  type DatabaseConnection,
  type PostgresPool,
  type PostgresPoolClient,
  type QueryExecutor,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import { BatchingSocket } from './batching-socket.ts';
import type { DB } from './database-types.ts';
import type { Deps } from './deps.ts';

export type Database = Kysely<DB>;
export type Trx = Transaction<DB>;

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const INT8 = 20;

/** Parsers of our own pool only; the sign-in library's pool keeps plain Date objects. */
export const temporalTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === TIMESTAMPTZ) return (text: string) => Temporal.Instant.from(text.replace(' ', 'T'));
    if (oid === DATE) return (text: string) => Temporal.PlainDate.from(text);
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};

class TemporalQueryCompiler extends PostgresQueryCompiler {
  protected override appendValue(parameter: unknown): void {
    const isTemporal = parameter instanceof Temporal.Instant || parameter instanceof Temporal.PlainDate;
    super.appendValue(isTemporal ? parameter.toString() : parameter);
  }
}

class TemporalPostgresDialect extends PostgresDialect {
  override createQueryCompiler() {
    return new TemporalQueryCompiler();
  }
}

/**
 * A connection that breaks, idle or between two statements, must not end the process: its query fails, the pool opens a
 * new one for the next.
 */
export function outliveBrokenConnections(pool: pg.Pool, log: Deps['log']): void {
  const warn = (error: Error) => log.warn({ err: error }, 'a connection to the database broke');
  pool.on('error', warn);
  pool.on('connect', (client) => void client.on('error', warn));
}

/** How every pool that Kysely runs on is opened: statements may be sent before the answer to the last one has come. */
export function poolOptions(connectionString: string, max: number) {
  const stream = () => new BatchingSocket();
  return { connectionString, max, types: temporalTypes, pipeline: true, stream };
}

/** Kysely on a pool that somebody else opens, with `poolOptions`, and ends. */
export function databaseOn(pool: pg.Pool, { names = true } = {}): Database {
  return new Kysely<DB>({
    dialect: new TemporalPostgresDialect({ pool: names ? namingStatements(pool) : pool }),
  });
}

/** A database of its own for scripts and tests; `destroy()` ends its pool. */
export function openDatabase(url: string, size = 4): Database {
  return databaseOn(new pg.Pool(poolOptions(url, size)));
}

/**
 * Sends every statement with parameters under a name, so that PostgreSQL parses and plans it once for each connection:
 * planning the joins of a booking anew cost more than running them (docs/benchmarks.md).
 */
function namingStatements(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const query = (text: string, values: readonly unknown[]) =>
        values.length > 0
          ? client.query({ name: statementName(text), text, values: [...values] })
          : client.query(text);
      return {
        query,
        release: (broken?: boolean) => client.release(broken),
      } as unknown as PostgresPoolClient;
    },
  };
}

const statementNames = new Map<string, string>();

/** PostgreSQL cuts names at 63 bytes: a hash of the text, so that equal texts have one name in every process. */
function statementName(text: string): string {
  const known = statementNames.get(text);
  if (known) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  statementNames.set(text, name);
  return name;
}

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

/** A value for a jsonb column: pg would send an array as a PostgreSQL array. */
export function json<T>(value: T) {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}

/** The name of the constraint that refused a statement, or null when something else went wrong. */
export function violatedConstraint(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.constraint ?? null) : null;
}

function violatedState(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.code ?? null) : null;
}
