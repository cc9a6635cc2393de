import { dayNumber } from '../numbers.ts';
import type { LoggedStatement, LoggedValue } from './log-statements.ts';

/** What differs from booking to booking: its number, its day, or what an earlier statement answered. */
export type Variable = 'number' | 'day' | Answered;
export type Answered = { place: number; column: string };
export type Piece = { fixed: string } | { variable: Variable };

export type ReplayValue =
  { kind: 'same'; value: number | boolean | null } | { kind: 'text' | 'uuid' | 'hex'; pieces: Piece[] };

/** Stands in a statement's own text for the booking's number, inside the quoted id of its slot. */
export const numberMark = '⟦number⟧';

export interface ReplayStatement {
  /** As it was sent, but for `numberMark`. */
  text: string;
  /** Set when the server prepares it once and then calls it by this name. */
  name: string | null;
  values: ReplayValue[];
  /** Travels with the statement ahead of it, in one round trip. */
  isTogether: boolean;
  /** Columns of its answer that later statements send on. */
  sentOn: string[];
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const digits = 8;

/**
 * Makes the statements of one booking repeatable for any number: the number and its day stand in what the visitor sent,
 * ids that the database made are taken from its answers, and ids and hashes that the server made end in the number.
 */
export function replayOf(statements: LoggedStatement[], number: number): ReplayStatement[] {
  const origins = originsOf(statements, number);
  const used = new Set<Answered>();
  const pieces = (text: string) => piecesOf(text, { number, origins, used });
  const replayed = statements.map(({ text, name, values, isTogether }) => ({
    text: text.replaceAll(String(number), numberMark),
    name,
    isTogether,
    values: values.map((value) => replayValue(value, pieces)),
  }));
  return replayed.map((statement, at) => ({
    ...statement,
    sentOn: [...used].filter(({ place }) => place === at).map(({ column }) => column),
  }));
}

function replayValue(value: LoggedValue, pieces: (text: string) => Piece[]): ReplayValue {
  if (value === null || typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'same', value };
  if (Array.isArray(value))
    return { kind: 'text', pieces: pieces(`{${value.map((one) => JSON.stringify(one)).join(',')}}`) };
  if (typeof value === 'object') {
    const fixed = value.hex.slice(0, -digits);
    return { kind: 'hex', pieces: [{ fixed }, { variable: 'number' }] };
  }
  const isUuid = value.match(uuid)?.[0] === value;
  return { kind: isUuid ? 'uuid' : 'text', pieces: pieces(value) };
}

/** Where every id first came from: an answer of the database, or (null) the server itself. */
function originsOf(statements: LoggedStatement[], number: number): Map<string, Variable | null> {
  const origins = new Map<string, Variable | null>();
  const isNew = (id: string) =>
    !origins.has(id) && !id.includes(String(number)) && !id.includes(String(dayNumber(number)));
  statements.forEach(({ values, row }, place) => {
    for (const id of JSON.stringify(values).match(uuid) ?? []) if (isNew(id)) origins.set(id, null);
    for (const [column, value] of Object.entries(row ?? {}))
      if (typeof value === 'string' && value.match(uuid)?.[0] === value && isNew(value))
        origins.set(value, { place, column });
  });
  return origins;
}

interface Known {
  number: number;
  origins: Map<string, Variable | null>;
  /** Answers that are sent on; filled while pieces are cut. */
  used: Set<Answered>;
}

function piecesOf(text: string, { number, origins, used }: Known): Piece[] {
  const varying = new RegExp(`(${uuid.source}|${number}|${dayNumber(number)})`);
  return text.split(varying).flatMap((part): Piece[] => {
    if (part === '') return [];
    const ofNumber = numbered(part, number);
    if (ofNumber) return ofNumber;
    const origin = origins.get(part);
    if (origin === undefined) return [{ fixed: part }];
    if (origin === null) return [{ fixed: part.slice(0, -digits) }, { variable: 'number' }];
    if (typeof origin === 'object') used.add(origin);
    return [{ variable: origin }];
  });
}

/** Ids of slots and days hold their number in their last digits. */
function numbered(part: string, number: number): Piece[] | null {
  for (const [variable, digitsOf] of [
    ['number', number],
    ['day', dayNumber(number)],
  ] as const) {
    if (!part.endsWith(String(digitsOf))) continue;
    const fixed = part.slice(0, -digits);
    return [...(fixed === '' ? [] : [{ fixed }]), { variable }];
  }
  return null;
}
