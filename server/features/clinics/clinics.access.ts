import { planners, type Role } from '#shared/contracts/endpoint.ts';

interface Roles {
  rolesIn: ReadonlyMap<string, readonly Role[]>;
}

/** Coordinators and admins plan the days of the municipality where they are that. */
export function maySchedule({ rolesIn }: Roles, municipality: string): boolean {
  return (rolesIn.get(municipality) ?? []).some((role) => (planners as readonly Role[]).includes(role));
}
