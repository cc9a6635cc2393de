import { firstNumber, slotsADay } from '../numbers.ts';
import type { Piece, ReplayStatement, ReplayValue, Variable } from './replay.ts';

/** How pgbench sends: `simple` as text each time, `prepared` planned once for each connection. */
export type Protocol = 'simple' | 'prepared';

/** Every client books its own numbers, from `:base` on; see `runPgbench` for the variables. */
export const nextNumber = ['\\set i :i + 1', '\\set n :base + :client_id + :clients * :i'];

/** The protocol that costs the database what the server's own statements cost it. */
export const protocolOf = (statements: ReplayStatement[]): Protocol =>
  statements.some(({ name }) => name !== null) ? 'prepared' : 'simple';

export function pgbenchScript(statements: ReplayStatement[]): string {
  const protocol = protocolOf(statements);
  const lines = statements.flatMap((statement, place) => linesOf(statement, { place, protocol }));
  const day = `\\set day ${firstNumber} + :n / ${slotsADay}`;
  return [...nextNumber, day, ...lines, ''].join('\n');
}

type How = { place: number; protocol: Protocol };

function linesOf({ text, values, isAnswerUsed }: ReplayStatement, { place, protocol }: How): string[] {
  const parts = text.split(/;\s*(?=\S)/).map((part) =>
    part
      .replaceAll(/\s*\n\s*/g, ' ')
      .replace(/;\s*$/, '')
      .replace(/\$(\d+)/g, (_, at: string) => literal(values[Number(at) - 1]!, protocol)),
  );
  // Several statements in one message: one round trip in either protocol.
  if (parts.length > 1 && protocol === 'prepared')
    return ['\\startpipeline', ...parts.map((part) => `${part};`), '\\endpipeline'];
  const message = parts.join('\\; ');
  return [isAnswerUsed ? `${message} \\gset s${place}_` : `${message};`];
}

function literal(value: ReplayValue, protocol: Protocol): string {
  if (value.kind === 'same') return String(value.value);
  const isFixed = value.pieces.every((piece) => 'fixed' in piece);
  if (isFixed && value.kind !== 'hex') return quoted(value.pieces.map(fixedOf).join(''));
  const joined = ["''", ...value.pieces.map((piece) => partOf(piece, protocol))].join(' || ');
  if (value.kind === 'hex') return `decode(${joined}, 'hex')`;
  return value.kind === 'uuid' ? `(${joined})::uuid` : `(${joined})`;
}

const fixedOf = (piece: Piece) => ('fixed' in piece ? piece.fixed : '');

function partOf(piece: Piece, protocol: Protocol): string {
  if ('fixed' in piece) return quoted(piece.fixed);
  const name = `:${nameOf(piece.variable)}`;
  // In simple protocol pgbench puts an answer's bare text into the statement.
  return typeof piece.variable === 'object' && protocol === 'simple' ? `'${name}'` : name;
}

function nameOf(variable: Variable): string {
  if (typeof variable === 'object') return `s${variable.place}_${variable.column}`;
  return variable === 'number' ? 'n' : 'day';
}

/** pgbench takes a colon for the beginning of a variable. */
function quoted(text: string): string {
  const escaped = text.replaceAll("'", "''");
  if (!/[:\\]/.test(escaped)) return `'${escaped}'`;
  return `E'${escaped.replaceAll('\\', '\\\\').replaceAll(':', '\\x3a')}'`;
}
