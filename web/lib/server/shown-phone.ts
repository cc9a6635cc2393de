import { showPhone } from '#shared/rules/phone.ts';

/** A colleague's number as people in their municipality write it. */
export function withShownPhone<P extends { phone: string | null }>(person: P, country: 'FI' | 'NO'): P {
  return { ...person, phone: person.phone && showPhone(person.phone, country) };
}
