import { experts, type Role } from '#shared/contracts/endpoint.ts';
import type { Staff } from '../../platform/access.ts';

/** Notes are read and written by those who sit at the clinic's table, in their own municipality only. */
export function isExpertIn(staff: Pick<Staff, 'rolesIn'>, municipality: string): boolean {
  return expertRoleIn(staff, municipality) !== null;
}

/** The role in which somebody reads and signs; residents are told it. */
export function expertRoleIn({ rolesIn }: Pick<Staff, 'rolesIn'>, municipality: string): Role | null {
  const had = rolesIn.get(municipality) ?? [];
  return experts.find((role) => had.includes(role)) ?? null;
}
