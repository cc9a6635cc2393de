import { appendFileSync } from 'node:fs';
import pg from 'pg';

/**
 * Loaded before the server for one booking: writes down every statement that goes to PostgreSQL, with its values and
 * what came back, one JSON a line, in the order they were sent.
 */
export interface LoggedStatement {
  text: string;
  /** Set when the statement is prepared once and then called by this name. */
  name: string | null;
  values: LoggedValue[];
  /** The first row, where there is exactly one. */
  row: Record<string, unknown> | null;
}

export type LoggedValue = string | number | boolean | null | string[] | { hex: string };

const file = process.env['STATEMENT_LOG'] ?? '';

type Query = (...given: unknown[]) => unknown;
interface Asked {
  text: string;
  name?: string;
  values?: unknown[];
}

const send = pg.Client.prototype.query as unknown as Query;
(pg.Client.prototype as unknown as { query: Query }).query = function (this: pg.Client, ...given) {
  const [first, second] = given;
  const asked: Asked = typeof first === 'string' ? { text: first } : (first as Asked);
  const values = (Array.isArray(second) ? second : asked.values) ?? [];
  const write = (result: unknown) => {
    const rows = Array.isArray(result) ? [] : ((result as { rows?: unknown[] } | undefined)?.rows ?? []);
    const row = rows.length === 1 ? (rows[0] as LoggedStatement['row']) : null;
    const logged: LoggedStatement = {
      text: asked.text,
      name: asked.name ?? null,
      values: values.map(plain),
      row,
    };
    appendFileSync(file, `${JSON.stringify(logged)}\n`);
  };
  const last = given.at(-1);
  if (typeof last === 'function') {
    given[given.length - 1] = (error: unknown, result: unknown) => {
      write(result);
      (last as Query)(error, result);
    };
    return send.apply(this, given);
  }
  return (send.apply(this, given) as Promise<unknown>).then((result) => {
    write(result);
    return result;
  });
};

function plain(value: unknown): LoggedValue {
  if (Buffer.isBuffer(value)) return { hex: value.toString('hex') };
  if (Array.isArray(value)) return value.map(String);
  if (value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
