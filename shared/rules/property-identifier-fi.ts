import type {
  IdentifierPlace,
  IdentifierRefusal,
  IdentifierWarning,
  PropertyReading,
} from './property-reading.ts';

const partWidths = [3, 3, 4, 4] as const;

/** Kiinteistörekisteriasetus 970/1996, section 1: municipality, location area, group, unit. There is no check digit. */
export function readFinnish(text: string, place: IdentifierPlace): PropertyReading {
  const { base, parcelText } = splitParcel(text);
  const parts = readParts(base);
  if (typeof parts === 'string') return refuse(parts);
  const parcel = parcelText === undefined ? undefined : readParcel(parcelText);
  if (parcel === null) return refuse('parcel_unreadable');

  const identifier = parts.map((part, i) => part.padStart(partWidths[i]!, '0')).join('');
  if (identifier.startsWith('000')) return refuse('unreadable');
  return { ok: true, identifier, ...(parcel ? { parcel } : {}), warnings: warningsFor(identifier, place) };
}

/** Leading zeros are dropped on paper; unit 0 is legal and stays. */
export function showFinnish(identifier: string): string {
  return [identifier.slice(0, 3), identifier.slice(3, 6), identifier.slice(6, 10), identifier.slice(10)]
    .map(Number)
    .join('-');
}

function splitParcel(text: string): { base: string; parcelText?: string } {
  const letter = text.search(/m/i);
  if (letter < 0) return { base: text };
  return { base: withoutLooseEnd(text.slice(0, letter)), parcelText: text.slice(letter + 1) };
}

/** By hand: a pattern such as `[- ]+$` looks at a long row of hyphens again from each of them. */
function withoutLooseEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '- '.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A määräala keeps its number even when the base property changes; stored as `M` and the number without leading zeros. */
function readParcel(text: string): string | null {
  const digits = /^[- ]?(\d{1,4})$/.exec(text)?.[1];
  return digits === undefined || Number(digits) === 0 ? null : `M${Number(digits)}`;
}

function readParts(base: string): string[] | IdentifierRefusal {
  if (/^\d{14}$/.test(base)) return [base.slice(0, 3), base.slice(3, 6), base.slice(6, 10), base.slice(10)];
  const parts = base.split(/ ?- ?| /);
  if (!parts.every((part) => /^\d+$/.test(part))) return 'unreadable';
  if (parts.length !== partWidths.length) return 'part_count';
  return parts.every((part, i) => part.length <= partWidths[i]!) ? parts : 'part_too_long';
}

function warningsFor(identifier: string, place: IdentifierPlace): IdentifierWarning[] {
  const municipality = identifier.slice(0, 3);
  const group = Number(identifier.slice(6, 10));
  const known = [place.municipality, ...(place.formerMunicipalities ?? [])];
  return [
    // Groups 9901-9909 are streets, parks, waters: nobody lives there.
    ...(group >= 9901 && group <= 9909 ? (['public_area'] as const) : []),
    ...(known.includes(municipality) ? [] : (['other_municipality'] as const)),
  ];
}

function refuse(reason: IdentifierRefusal): PropertyReading {
  return { ok: false, reason };
}
