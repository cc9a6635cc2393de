import type { Municipality } from '#shared/contracts/municipalities.ts';
import { readEmail } from '#shared/rules/email.ts';
import type { FieldCode } from '#shared/text/problems.ts';
import { audit } from '../../platform/audit.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import type { RefusedField } from '../../platform/errors.ts';
import { halfSaid, mustBeComplete, trimmed } from './municipalities.rules.ts';
import { getMunicipalityRow, updateMunicipality, type MunicipalityFacts } from './municipality.queries.ts';

export interface MunicipalityChange extends MunicipalityFacts {
  municipality: string;
}

/** Contacts, telephone hours, languages, reminders, the price of text messages and front-page words. A language more asks for every text in it from now on. */
export async function changeMunicipality(
  { db, clock }: Deps,
  caller: Staff,
  change: MunicipalityChange,
): Promise<Municipality> {
  const { municipality } = change;
  const facts = readFacts(change);
  return inScope(db, mustBeInScope(caller, municipality), async (trx) => {
    const before = await getMunicipalityRow(trx, municipality);
    const fields = factNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(facts[name]));
    if (fields.length === 0) return before;
    await updateMunicipality(trx, municipality, facts);
    const details = { fields, languages: facts.languages };
    await audit(trx, {
      at: clock.now(),
      municipality,
      by: caller,
      action: 'municipality.changed',
      subject: municipality,
      details,
    });
    return { ...before, ...facts };
  });
}

const factNames = [
  'phone',
  'phoneHours',
  'email',
  'languages',
  'words',
  'reminders',
  'smsDailyCents',
] as const;

function readFacts({
  phone,
  phoneHours,
  email,
  languages,
  words,
  reminders,
  smsDailyCents,
}: MunicipalityChange): MunicipalityFacts {
  const address = readEmail(email);
  mustBeComplete([
    ...wrong('phone', /^[+\d][\d ()-]{4,24}$/.test(phone.trim()), 'phone'),
    ...halfSaid('phoneHours', phoneHours, languages),
    ...wrong('email', address.ok, 'email'),
    ...halfSaid('words', words, languages),
    ...wrong('languages', languages.length > 0, 'languages_none'),
  ]);
  return {
    phone: phone.trim(),
    phoneHours: trimmed(phoneHours),
    email: address.ok ? address.email : '',
    languages,
    words: trimmed(words),
    reminders,
    smsDailyCents,
  };
}

function wrong(field: string, isRight: boolean, code: FieldCode): RefusedField[] {
  return isRight ? [] : [{ field, code }];
}
