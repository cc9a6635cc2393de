import { appendFileSync } from 'node:fs';
import pg from 'pg';

/**
 * Loaded before the server for one booking: writes down every statement that goes to PostgreSQL, with its values and
 * what came back, one JSON a line, in the order in which they were answered, which is that of sending.
 */
export interface LoggedStatement {
  text: string;
  /** Set when the statement is prepared once and then called by this name. */
  name: string | null;
  values: LoggedValue[];
  /** Sent before the statement ahead of it was answered: both took one round trip. */
  isTogether: boolean;
  /** The first row, where there is exactly one. */
  row: Record<string, unknown> | null;
}

export type LoggedValue = string | number | boolean | null | string[] | { hex: string };

const file = process.env['STATEMENT_LOG'] ?? '';
let onTheirWay = 0;

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
  const values = ((Array.isArray(second) ? second : asked.values) ?? []).map(plain);
  const isTogether = onTheirWay > 0;
  onTheirWay += 1;
  const answered = (result: unknown) => {
    onTheirWay -= 1;
    const { text, name = null } = asked;
    const logged: LoggedStatement = { text, name, values, isTogether, row: onlyRow(result) };
    appendFileSync(file, `${JSON.stringify(logged)}\n`);
  };
  const last = given.at(-1);
  if (typeof last !== 'function')
    return (send.apply(this, given) as Promise<unknown>).then((result) => {
      answered(result);
      return result;
    });
  given[given.length - 1] = (error: unknown, result: unknown) => {
    answered(result);
    (last as Query)(error, result);
  };
  return send.apply(this, given);
};

function onlyRow(result: unknown): LoggedStatement['row'] {
  const rows = Array.isArray(result) ? [] : ((result as { rows?: unknown[] } | undefined)?.rows ?? []);
  return rows.length === 1 ? (rows[0] as LoggedStatement['row']) : null;
}

function plain(value: unknown): LoggedValue {
  if (Buffer.isBuffer(value)) return { hex: value.toString('hex') };
  if (Array.isArray(value)) return value.map(String);
  if (value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
