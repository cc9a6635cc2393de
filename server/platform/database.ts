import { createHash } from 'node:crypto';
import {
  Kysely,
  PostgresDialect,
  PostgresQueryCompiler,
  sql,
  type PostgresPool,
  type PostgresPoolClient,
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

/** A value for a jsonb column: pg would send an array as a PostgreSQL array. */
export function json<T>(value: T) {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}

/**
 * Does `work` to hear what stands in its way, and takes it all back. What is checked only when a transaction ends is
 * checked here too.
 */
export async function rehearse(trx: Trx, work: () => Promise<void>): Promise<void> {
  await sql`savepoint rehearsal`.execute(trx);
  await work();
  await sql`set constraints all immediate`.execute(trx);
  await sql`rollback to savepoint rehearsal`.execute(trx);
}

/** The name of the constraint that refused a statement, or null when something else went wrong. */
export function violatedConstraint(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.constraint ?? null) : null;
}

/** The SQLSTATE with which PostgreSQL refused a statement, or null when something else went wrong. */
export function violatedState(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.code ?? null) : null;
}
