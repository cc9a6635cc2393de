import type { FastifyRequest } from 'fastify';
import type { Access, Role } from '#shared/contracts/endpoint.ts';
import { notAllowed, notFound, signInNeeded } from './errors.ts';

/** A member of staff as the use cases see them: who, and where they have which roles. */
export interface Staff {
  kind: 'staff';
  personId: string;
  name: string;
  email: string;
  rolesIn: ReadonlyMap<string, readonly Role[]>;
  /** The municipalities where they have one of the roles that this endpoint asks for: the scope of its transaction. */
  scope: readonly string[];
}

export interface Visitor {
  kind: 'public';
}

export type Caller = Staff | Visitor;
export type CallerFor<A extends Access> = A extends readonly Role[] ? Staff : Visitor;

/** Finds the signed-in member of staff of a request, or null; set once by app.ts. */
export type FindStaff = (request: FastifyRequest) => Promise<Omit<Staff, 'scope'> | null>;

const visitor: Visitor = { kind: 'public' };

/** The first wall: refuses before the input is even read. Row-level security is the second. */
export async function mustBeAllowedToCall(request: FastifyRequest, access: Access): Promise<Caller> {
  if (access === 'prover' && !request.server.isProver(request)) throw notFound();
  if (typeof access === 'string') return visitor;
  const staff = await request.server.findStaff(request);
  if (!staff) throw signInNeeded();
  const scope = municipalitiesWithRole(staff.rolesIn, access);
  if (scope.length === 0) throw notAllowed();
  return { ...staff, scope };
}

function municipalitiesWithRole(rolesIn: Staff['rolesIn'], asked: readonly Role[]): string[] {
  return [...rolesIn].filter(([, had]) => had.some((role) => asked.includes(role))).map(([id]) => id);
}

/** Narrows a scope to one of its municipalities; a foreign one is refused. */
export function mustBeInScope(staff: Staff, municipality: string): string[] {
  if (!staff.scope.includes(municipality)) throw notAllowed();
  return [municipality];
}

declare module 'fastify' {
  interface FastifyInstance {
    findStaff: FindStaff;
    isProver: (request: FastifyRequest) => boolean;
  }
}
