import type { IncomingHttpHeaders } from 'node:http';
import type { Role } from '#shared/contracts/endpoint.ts';
import type { Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import type { SignIn } from '../../platform/sign-in.ts';
import { findStaff, listMunicipalitiesOfStaff, type StaffRow } from './staff.queries.ts';

type StaffCaller = Omit<Staff, 'scope'>;

/** The member of staff behind a session, with what the database says of them at this moment; null for everybody else. */
export async function findSignedInStaff(
  deps: Pick<Deps, 'db'>,
  signIn: Pick<SignIn, 'sessionOf'>,
  headers: IncomingHttpHeaders,
): Promise<StaffCaller | null> {
  if (!headers.cookie) return null;
  const session = await signIn.sessionOf(headers);
  return session && findStaffCaller(deps, session.email);
}

/** The roles of an address, municipality by municipality. Whoever has left is nobody from that moment. */
export async function findStaffCaller({ db }: Pick<Deps, 'db'>, email: string): Promise<StaffCaller | null> {
  const municipalities = await listMunicipalitiesOfStaff(db, email);
  if (municipalities.length === 0) return null;
  const found = await inScope(db, municipalities, (trx) => findStaff(trx, email));
  if (!found) return null;
  return {
    kind: 'staff',
    personId: found.personId,
    name: found.name,
    email: found.email,
    rolesIn: rolesIn(found),
  };
}

function rolesIn({ roles }: StaffRow): Map<string, Role[]> {
  const result = new Map<string, Role[]>();
  for (const { municipality, role } of roles)
    result.set(municipality, [...(result.get(municipality) ?? []), role]);
  return result;
}
