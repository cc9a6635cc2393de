import type { BookingAnswers, HeardFrom } from '#shared/contracts/bookings.ts';
import { readEmail } from '#shared/rules/email.ts';
import { readPhone } from '#shared/rules/phone.ts';
import { readPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { isLanguage, type Language } from '#shared/text/language.ts';
import { dayIn } from '#shared/time.ts';
import { badInput, type RefusedField } from '../../platform/errors.ts';

export interface Place {
  country: 'FI' | 'NO';
  municipality: string;
  timeZone: string;
}

/** Where the wastewater is: the register's identifier, or an address until staff have found it. */
export type NamedProperty =
  | { identifier: string; parcel: string | null; address: string; village: string }
  | { identifier: null; parcel: null; address: string; village: string };

export interface CheckedAnswers {
  property: NamedProperty;
  relation: 'owner' | 'occupier';
  name: string;
  phone: string | null;
  email: string | null;
  wantsPaper: boolean;
  topics: string[];
  question: string;
  systemYear: number | null;
  language: Language;
  heard: HeardFrom | null;
}

const longestName = 120;
const longestQuestion = 2000;
const oldestSystem = 1850;

/** Reads the whole form and names everything that needs mending at once; answers what a booking is made of. */
export function readAnswers(answers: BookingAnswers, place: Place, now: Temporal.Instant): CheckedAnswers {
  const refused: RefusedField[] = [];
  const property = readProperty(answers, place, refused);
  const contact = readContact(answers, place, refused);
  const name = oneLine(answers.name);
  if (name === '') refused.push({ field: 'name', code: 'name' });
  if (name.length > longestName) refused.push(tooLong('name', longestName));
  if (!answers.relation) refused.push({ field: 'relation', code: 'relation' });
  const question = (answers.question ?? '').trim();
  if (question.length > longestQuestion) refused.push(tooLong('question', longestQuestion));
  const systemYear = readYear(answers.systemYear, dayIn(now, place.timeZone).year, refused);
  if (refused.length > 0) throw badInput({ fields: refused });
  return {
    property,
    ...contact,
    relation: answers.relation ?? 'owner',
    name,
    wantsPaper: answers.wantsPaper ?? false,
    topics: answers.topics ?? [],
    question,
    systemYear,
    language: isLanguage(answers.language) ? answers.language : 'fi',
    heard: answers.heard ?? null,
  };
}

/** The year in which a wastewater system was built; null when the field was left empty. */
export function readSystemYear(typed: string, timeZone: string, now: Temporal.Instant): number | null {
  const refused: RefusedField[] = [];
  const year = readYear(typed, dayIn(now, timeZone).year, refused);
  if (refused.length > 0) throw badInput({ fields: refused });
  return year;
}

function readYear(typed: string | undefined, thisYear: number, refused: RefusedField[]): number | null {
  const text = oneLine(typed);
  if (text === '') return null;
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year >= oldestSystem && year <= thisYear) return year;
  const words = { least: String(oldestSystem), most: String(thisYear) };
  refused.push({ field: 'systemYear', code: 'system_year', words });
  return null;
}

function readProperty(answers: BookingAnswers, place: Place, refused: RefusedField[]): NamedProperty {
  const address = oneLine(answers.address);
  const village = oneLine(answers.village);
  if (answers.propertyUnknown || (!answers.propertyIdentifier && address)) {
    if (address === '') refused.push({ field: 'address', code: 'address' });
    if (village === '') refused.push({ field: 'village', code: 'village' });
    return { identifier: null, parcel: null, address, village };
  }
  const read = readPropertyIdentifier(answers.propertyIdentifier ?? '', place);
  if (!read.ok) {
    const code = place.country === 'NO' ? 'property_identifier_no' : 'property_identifier';
    refused.push({ field: 'propertyIdentifier', code });
    return { identifier: null, parcel: null, address, village };
  }
  return { identifier: read.identifier, parcel: read.parcel ?? null, address, village };
}

function readContact(answers: BookingAnswers, { country }: Place, refused: RefusedField[]) {
  const phone = readPhone(answers.phone ?? '', country);
  const email = readEmail(answers.email ?? '');
  if (!phone.ok && phone.reason !== 'empty') {
    refused.push({ field: 'phone', code: phone.reason === 'premium' ? 'phone_premium' : 'phone' });
  }
  if (!email.ok && email.reason !== 'empty') refused.push({ field: 'email', code: 'email' });
  if (refusedAsEmpty(phone) && refusedAsEmpty(email) && !answers.wantsPaper) {
    refused.push({ field: 'email', code: 'reachable' });
  }
  return { phone: phone.ok ? phone.e164 : null, email: email.ok ? email.email.toLowerCase() : null };
}

const refusedAsEmpty = (read: { ok: boolean; reason?: string }) => !read.ok && read.reason === 'empty';

function tooLong(field: string, limit: number): RefusedField {
  return { field, code: 'too_long', words: { limit: String(limit) } };
}

/** No control characters: a name ends up in mail headers and calendar entries. */
function oneLine(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
