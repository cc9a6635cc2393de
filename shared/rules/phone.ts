import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import type { Country } from './property-reading.ts';

/** `other`: reachable by voice, not by SMS (companies' numbers, foreign numbers whose kind cannot be told). */
export type PhoneKind = 'mobile' | 'fixed' | 'other';

export type PhoneRefusal = 'empty' | 'unreadable' | 'too_short' | 'too_long' | 'premium';

export type PhoneReading =
  { ok: true; e164: string; kind: PhoneKind; national: string } | { ok: false; reason: PhoneRefusal };

/**
 * Reads a telephone number as it is written in the municipality's country; `+` and `00` reach others.
 * Premium-rate numbers are refused: nobody's own telephone has one. The library is large: on the server only.
 */
export function readPhone(text: string, country: Country): PhoneReading {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { ok: false, reason: 'empty' };
  const number = parsePhoneNumberFromString(plain.slice(0, 60), { defaultCountry: country, extract: false });
  const type = number?.getType();
  if (type === 'PREMIUM_RATE' || type === 'SHARED_COST') return { ok: false, reason: 'premium' };
  if (!number?.isValid()) return { ok: false, reason: whyInvalid(plain) };
  return { ok: true, e164: number.number, kind: kindOf(type), national: shown(number, country) };
}

/** A stored number as people at the municipality write it: foreign ones with their country code. */
export function showPhone(e164: string, country: Country): string {
  const number = parsePhoneNumberFromString(e164);
  return number ? shown(number, country) : e164;
}

function shown(number: PhoneNumber, country: Country): string {
  return number.country === country ? number.formatNational() : number.formatInternational();
}

function kindOf(type: ReturnType<PhoneNumber['getType']>): PhoneKind {
  if (type === 'MOBILE') return 'mobile';
  return type === 'FIXED_LINE' ? 'fixed' : 'other';
}

function whyInvalid(text: string): PhoneRefusal {
  if (!/^[\d +().-]+$/.test(text)) return 'unreadable';
  const digits = text.replace(/\D/g, '').length;
  if (digits < 7) return 'too_short';
  return digits > 15 ? 'too_long' : 'unreadable';
}
