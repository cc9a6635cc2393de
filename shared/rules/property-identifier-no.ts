import type { IdentifierPlace, PropertyReading } from './property-reading.ts';

const spelledOut =
  /^(?:(\d{4})[- ,]+)?gnr\.? ?(\d{1,5})[ ,/]*bnr\.? ?(\d{1,5})(?:[ ,/]*fnr\.? ?(\d{1,5}))?(?:[ ,/]*snr\.? ?(\d{1,5}))?$/i;
const written = /^(?:(\d{4}) ?- ?)?(\d{1,5}) ?\/ ?(\d{1,5})(?: ?\/ ?(\d{1,5}))?(?: ?\/ ?(\d{1,5}))?$/;
const hyphenated = /^(\d{4}) ?- ?(\d{1,5}) ?- ?(\d{1,5})$/;

/** Matrikkelnummer: municipality, gårdsnummer, bruksnummer, festenummer, seksjonsnummer; without a municipality, the place's own. */
export function readNorwegian(text: string, place: IdentifierPlace): PropertyReading {
  const match = spelledOut.exec(text) ?? written.exec(text) ?? hyphenated.exec(text);
  if (!match) return { ok: false, reason: refusalFor(text) };
  const municipality = match[1] ?? place.municipality;
  const [farm, unit, lease, section] = match.slice(2).map((part) => Number(part ?? 0));
  if (!farm || !unit) return { ok: false, reason: 'unreadable' };

  const known = [place.municipality, ...(place.formerMunicipalities ?? [])];
  return {
    ok: true,
    identifier: `${municipality}-${farm}/${unit}${tail(lease ?? 0, section ?? 0)}`,
    warnings: known.includes(municipality) ? [] : ['other_municipality'],
  };
}

function tail(lease: number, section: number): string {
  if (section > 0) return `/${lease}/${section}`;
  return lease > 0 ? `/${lease}` : '';
}

function refusalFor(text: string) {
  const numbers = text.match(/\d+/g) ?? [];
  if (!/^[\d /,.-]+$/.test(text) || numbers.length === 0) return 'unreadable';
  return numbers.some((number) => number.length > 5) ? 'part_too_long' : 'part_count';
}
