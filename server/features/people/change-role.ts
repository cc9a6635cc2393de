import type { StaffPerson } from '#shared/contracts/administration.ts';
import type { Role } from '#shared/contracts/endpoint.ts';
import { audit } from '../../platform/audit.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { deleteRole, insertRole, lockColleague } from './colleagues.queries.ts';
import { asSeenBy } from './see-people.ts';

export interface RoleChange {
  municipality: string;
  personId: string;
  role: Role;
  change: 'give' | 'take';
}

/** Gives a colleague a role or takes it away, valid from their next request. Doing it twice changes nothing more. */
export async function changeRole(
  { db, clock }: Deps,
  caller: Staff,
  asked: RoleChange,
): Promise<StaffPerson> {
  const { municipality, personId, role, change } = asked;
  return inScope(db, mustBeInScope(caller, municipality), async (trx) => {
    const before = await lockColleague(trx, municipality, personId);
    if (!before) throw notFound();
    const at = clock.now();
    const isChanged =
      change === 'give'
        ? await insertRole(trx, { municipality, personId, role, givenBy: caller.personId, at })
        : await deleteRole(trx, { municipality, personId, role });
    if (isChanged) {
      const action = change === 'give' ? 'person.role_given' : 'person.role_taken';
      await audit(trx, { at, municipality, by: caller, action, subject: personId, details: { role } });
    }
    const roles = before.roles.filter((had) => had !== role);
    return asSeenBy(caller, { ...before, roles: change === 'give' ? [...roles, role].sort() : roles });
  });
}
