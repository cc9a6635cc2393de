import type { Me } from '#shared/contracts/people.ts';
import type { Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { signInNeeded } from '../../platform/errors.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { findStaff } from './staff.queries.ts';

export async function seeMe({ db }: Deps, caller: Staff): Promise<Me> {
  return inScope(db, caller.scope, async (trx) => {
    const found = await findStaff(trx, caller.email);
    if (!found) throw signInNeeded();
    const municipalities = await listMunicipalities({ db: trx });
    return {
      personId: found.personId,
      name: found.name,
      email: found.email,
      language: found.language,
      municipalities: municipalities
        .filter(({ id }) => caller.rolesIn.has(id))
        .map(({ id, name, country, languages }) => ({
          id,
          name,
          country,
          languages,
          roles: [...(caller.rolesIn.get(id) ?? [])],
        })),
    };
  });
}
