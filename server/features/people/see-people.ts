import type { StaffPerson } from '#shared/contracts/administration.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { listColleagues, type Colleague } from './colleagues.queries.ts';
import { actionsWith } from './people.rules.ts';

export async function seePeople({ db }: Deps, caller: Staff, municipality: string): Promise<StaffPerson[]> {
  const people = await inScope(db, mustBeInScope(caller, municipality), (trx) =>
    listColleagues(trx, municipality),
  );
  return people.map((person) => asSeenBy(caller, person));
}

/** A colleague as the API shows them to this caller. */
export function asSeenBy(caller: Staff, person: Colleague): StaffPerson {
  return { ...person, isYou: person.id === caller.personId, actions: actionsWith(person, caller) };
}
