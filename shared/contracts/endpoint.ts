import type { Static, TSchema } from 'typebox';

export const roles = [
  'project_lead',
  'building_inspector',
  'environmental_secretary',
  'coordinator',
  'communications',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/**
 * Who may call an endpoint at all. `public`: anybody. `holder`: the path's `:token` must be a live booking link.
 * `prover`: whoever sends the server's PROVE_KEY; nobody where none is set.
 * A list of roles: a signed-in member of staff with one of them; the transaction then sees only the
 * municipalities where they have it.
 */
export type Access = 'public' | 'holder' | 'prover' | readonly [Role, ...Role[]];

export const allStaff = roles;
/** Roles that sit at the clinic's table and read and write notes. */
export const experts = ['project_lead', 'building_inspector', 'environmental_secretary'] as const;
export const planners = ['coordinator', 'admin'] as const;
export const deskStaff = [...experts, 'coordinator'] as const;

export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/api/${string}`;
  access: Access;
  /** One line for the API documentation. */
  summary: string;
  params?: TSchema;
  query?: TSchema;
  body?: TSchema;
  /** What the body is written in, where that is not JSON. */
  consumes?: 'application/x-www-form-urlencoded';
  /** Instead of a body: multipart/form-data with these fields and, after them, one file of at most so many bytes. */
  upload?: { fields: TSchema; most: number };
  /** The one status that means it worked, and what it answers with. */
  success: 200 | 201 | 202 | 204;
  answer: TSchema;
  /** What an answer that is a file may be, where the path's ending does not tell it. */
  media?: readonly string[];
  /** Further refusals beside 400, 401, 403, 404, 422, 429 and 500, which every endpoint may give. */
  problems?: readonly (409 | 410 | 412)[];
}

/** Declares an endpoint. The route on the server and the client of the pages are both made from it. */
export function endpoint<const E extends Endpoint>(declared: E): E {
  return declared;
}

type Part<S> = S extends TSchema ? Static<S> : Record<never, never>;
export type Params<E extends Endpoint> = Part<E['params']>;
export type Query<E extends Endpoint> = Part<E['query']>;
export type Body<E extends Endpoint> = E['body'] extends TSchema ? Static<E['body']> : undefined;
export type Answer<E extends Endpoint> = Static<E['answer']>;
