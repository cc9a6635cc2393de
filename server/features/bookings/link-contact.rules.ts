import { readEmail } from '#shared/rules/email.ts';
import { readPhone } from '#shared/rules/phone.ts';
import { takesSms } from '../messages/reach.rules.ts';
import type { Place } from './answers.rules.ts';

/** By what somebody who lost their link may have booked. A number without its country may mean one in each. */
export type LinkContact = { email: string } | { phones: string[] };

/** An e-mail address, or a mobile number as it is written in one of these countries; null when it is neither. */
export function readLinkContact(typed: string, countries: readonly Place['country'][]): LinkContact | null {
  const email = readEmail(typed);
  if (email.ok) return { email: email.email.toLowerCase() };
  const phones = countries
    .map((country) => readPhone(typed, country))
    .flatMap((reading) => (reading.ok && takesSms(reading.e164) ? [reading.e164] : []));
  return phones.length > 0 ? { phones: [...new Set(phones)] } : null;
}
