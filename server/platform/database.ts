import { CompiledQuery, Kysely, PostgresDialect, PostgresQueryCompiler, sql, type Transaction } from 'kysely';
import pg from 'pg';
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

/** Kysely on a pool that somebody else opens and ends. */
export function databaseOn(pool: pg.Pool): Database {
  return new Kysely<DB>({ dialect: new TemporalPostgresDialect({ pool }) });
}

/** A database of its own for scripts and tests; `destroy()` ends its pool. */
export function openDatabase(url: string, size = 4): Database {
  return databaseOn(new pg.Pool({ connectionString: url, max: size, types: temporalTypes }));
}

const DEADLOCK = '40P01';
const TRIES = 3;

/**
 * Runs `work` in one transaction that sees the rows of these municipalities and no others.
 * begin and the scope travel as one statement: a round trip saved on every request.
 */
export async function inScope<T>(
  db: Database,
  municipalities: readonly string[],
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await scopedTransaction(db, municipalities, work);
    } catch (error) {
      if (attempt === TRIES || violatedState(error) !== DEADLOCK) throw error;
    }
  }
}

function scopedTransaction<T>(
  db: Database,
  municipalities: readonly string[],
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  const begin = CompiledQuery.raw(
    `begin; select set_config('app.municipalities', '${scopeText(municipalities)}', true)`,
  );
  return db.connection().execute(async (connection) => {
    await connection.executeQuery(begin);
    try {
      // The connection has begun by hand what Kysely's own transaction() would begin in two statements.
      const result = await work(connection as unknown as Trx);
      await connection.executeQuery(CompiledQuery.raw('commit'));
      return result;
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
      throw error;
    }
  });
}

function scopeText(municipalities: readonly string[]): string {
  for (const id of municipalities)
    if (!/^\d{3,4}$/.test(id)) throw new RangeError('a scope holds municipality codes only');
  return municipalities.join(',');
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
