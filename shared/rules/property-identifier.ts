import { readFinnish, showFinnish } from './property-identifier-fi.ts';
import { readNorwegian } from './property-identifier-no.ts';
import type { IdentifierPlace, PropertyReading } from './property-reading.ts';

export type {
  Country,
  IdentifierPlace,
  IdentifierRefusal,
  IdentifierWarning,
  PropertyReading,
} from './property-reading.ts';

const longestReadable = 80;

/**
 * Reads a property identifier however it was spelt. Finland: 14 digits and an optional parcel (`M601`);
 * Norway: `3446-9999/1`, followed by `/fnr/snr` only where they are not zero. Never throws.
 */
export function readPropertyIdentifier(text: string, place: IdentifierPlace): PropertyReading {
  if (text.length > longestReadable) return { ok: false, reason: 'unreadable' };
  const plain = plainSpelling(text);
  if (plain === '') return { ok: false, reason: 'empty' };
  return place.country === 'FI' ? readFinnish(plain, place) : readNorwegian(plain, place);
}

/** The identifier as an office writes it: `638-999-1-1-M601`, `3446-9999/1`. */
export function showPropertyIdentifier(identifier: string, parcel?: string | null): string {
  const shown = /^\d{14}$/.test(identifier) ? showFinnish(identifier) : identifier;
  return parcel ? `${shown}-${parcel}` : shown;
}

/** Every kind of dash and blank that a copied letter or a telephone keyboard brings becomes `-` or one space. */
function plainSpelling(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2043\u2212]/g, '-')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
}
