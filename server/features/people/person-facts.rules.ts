import { readPhone } from '#shared/rules/phone.ts';
import type { Language } from '#shared/text/language.ts';
import { badInput, type RefusedField } from '../../platform/errors.ts';
import type { PersonFacts } from './colleagues.queries.ts';

export interface TypedFacts {
  name: string;
  phone: string;
  language: Language;
}

/** A colleague has a name; a telephone number may be missing, but not be wrong. */
export function readFacts(
  typed: TypedFacts,
  country: 'FI' | 'NO',
  further: RefusedField[] = [],
): PersonFacts {
  const name = typed.name.trim().replaceAll(/\s+/g, ' ');
  const phone = typed.phone.trim() === '' ? null : readPhone(typed.phone, country);
  const fields = [...further];
  if (name === '') fields.unshift({ field: 'name', code: 'person_name' });
  if (phone && !phone.ok)
    fields.push({ field: 'phone', code: phone.reason === 'premium' ? 'phone_premium' : 'phone' });
  if (fields.length > 0) throw badInput({ fields });
  return { name, phone: phone?.ok ? phone.e164 : null, language: typed.language };
}
