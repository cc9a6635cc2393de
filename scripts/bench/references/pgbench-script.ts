import { firstNumber, slotsADay } from '../numbers.ts';
import { numberMark, type Piece, type ReplayStatement, type ReplayValue, type Variable } from './replay.ts';

/** How pgbench sends: `simple` as text each time, `prepared` planned once for each connection. */
export type Protocol = 'simple' | 'prepared';

/** Every client books its own numbers, from `:base` on; see `runPgbench` for the variables. */
export const nextNumber = ['\\set i :i + 1', '\\set n :base + :client_id + :clients * :i'];

/** The protocol that costs the database what the server's own statements cost it; only `prepared` has round trips of several. */
export const protocolOf = (statements: ReplayStatement[]): Protocol =>
  statements.some(({ name, isTogether }) => name !== null || isTogether) ? 'prepared' : 'simple';

export function pgbenchScript(statements: ReplayStatement[]): string {
  const protocol = protocolOf(statements);
  const day = `\\set day ${firstNumber} + :n / ${slotsADay}`;
  const lines = roundTrips(statements).flatMap((trip) => linesOf(trip, protocol));
  return [...nextNumber, day, ...lines, ''].join('\n');
}

/** The texts that travel together. */
export function roundTrips(statements: ReplayStatement[]): string[][] {
  const trips: string[][] = [];
  statements.forEach((statement, place) => {
    if (!statement.isTogether || place === 0) trips.push([]);
    trips.at(-1)!.push(...textsOf(statement, place));
  });
  return trips;
}

function linesOf(trip: string[], protocol: Protocol): string[] {
  if (trip.length === 1) return [`${trip[0]};`];
  if (protocol === 'simple') return [`${trip.join('\\; ')};`];
  return ['\\startpipeline', ...trip.map((text) => `${text};`), '\\endpipeline'];
}

const slotInText = new RegExp(`'([0-9a-f-]+)${numberMark}'`, 'g');

function textsOf({ text, values, sentOn }: ReplayStatement, place: number): string[] {
  const texts = text.split(/;\s*(?=\S)/).map((part) =>
    part
      .replaceAll(/\s*\n\s*/g, ' ')
      .replace(/;\s*$/, '')
      .trim()
      .replaceAll(slotInText, "('$1' || :n)::uuid")
      .replace(/\$(\d+)/g, (_, at: string) => literal(values[Number(at) - 1]!)),
  );
  if (sentOn.length === 0) return texts;
  // pgbench cannot read an answer among several that travel together, so the session keeps it.
  const kept = sentOn.map((column) => `set_config('${settingOf(place, column)}', "${column}"::text, false)`);
  return [`with answered as (${texts[0]}) select ${kept.join(', ')} from answered`];
}

const settingOf = (place: number, column: string) => `replay.s${place}_${column}`;

function literal(value: ReplayValue): string {
  if (value.kind === 'same') return String(value.value);
  const isFixed = value.pieces.every((piece) => 'fixed' in piece);
  if (isFixed) return quoted(value.pieces.map((piece) => ('fixed' in piece ? piece.fixed : '')).join(''));
  const joined = ["''", ...value.pieces.map(partOf)].join(' || ');
  if (value.kind === 'hex') return `decode(${joined}, 'hex')`;
  return value.kind === 'uuid' ? `(${joined})::uuid` : `(${joined})`;
}

function partOf(piece: Piece): string {
  return 'fixed' in piece ? quoted(piece.fixed) : nameOf(piece.variable);
}

function nameOf(variable: Variable): string {
  if (typeof variable === 'object') return `current_setting('${settingOf(variable.place, variable.column)}')`;
  return variable === 'number' ? ':n' : ':day';
}

/** pgbench takes a colon for the beginning of a variable. */
function quoted(text: string): string {
  const escaped = text.replaceAll("'", "''");
  if (!/[:\\]/.test(escaped)) return `'${escaped}'`;
  return `E'${escaped.replaceAll('\\', '\\\\').replaceAll(':', '\\x3a')}'`;
}
