import type { Role } from '#shared/contracts/endpoint.ts';
import type { Me } from '#shared/contracts/people.ts';

/** Whether the reader has one of these roles in a municipality: what would refuse them is not offered. */
export function hasRole({ municipalities }: Me, municipality: string, wanted: readonly Role[]): boolean {
  const roles = municipalities.find(({ id }) => id === municipality)?.roles ?? [];
  return roles.some((role) => wanted.includes(role));
}
