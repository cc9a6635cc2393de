import type { StaffPerson } from '#shared/contracts/administration.ts';
import { audit } from '../../platform/audit.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { getMunicipality } from '../municipalities/get-municipality.ts';
import { findColleague, updatePerson, type PersonFacts } from './colleagues.queries.ts';
import { readFacts, type TypedFacts } from './person-facts.rules.ts';
import { asSeenBy } from './see-people.ts';

export interface PersonChange extends TypedFacts {
  municipality: string;
  personId: string;
}

/** Corrects a colleague's name, telephone or language. The address stays: a new one is a new invitation. */
export async function changePerson(
  { db, clock }: Deps,
  caller: Staff,
  change: PersonChange,
): Promise<StaffPerson> {
  const { municipality, personId } = change;
  return inScope(db, mustBeInScope(caller, municipality), async (trx) => {
    const before = await findColleague(trx, municipality, personId);
    if (!before) throw notFound();
    const facts = readFacts(change, (await getMunicipality(trx, municipality)).country);
    const changed = fieldsThatDiffer(before, facts);
    if (changed.length > 0) {
      await updatePerson(trx, personId, facts);
      const at = clock.now();
      await audit(trx, {
        at,
        municipality,
        by: caller,
        action: 'person.changed',
        subject: personId,
        details: { fields: changed },
      });
    }
    return asSeenBy(caller, { ...before, ...facts });
  });
}

function fieldsThatDiffer(before: PersonFacts, after: PersonFacts): (keyof PersonFacts)[] {
  return (['name', 'phone', 'language'] as const).filter((field) => before[field] !== after[field]);
}
