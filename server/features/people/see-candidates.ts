import { panelRoles, type PanelRole } from '#shared/rules/publishing.ts';
import type { Trx } from '../../platform/database.ts';
import { listColleagues } from './colleagues.queries.ts';

export interface Candidate {
  id: string;
  name: string;
  roles: PanelRole[];
}

/** Whoever can sit at the table in a municipality, by name, with the roles they can sit there in. */
export async function seeCandidates(trx: Trx, municipality: string): Promise<Candidate[]> {
  const colleagues = await listColleagues(trx, municipality);
  return colleagues
    .map(({ id, name, roles }) => ({ id, name, roles: panelRoles.filter((role) => roles.includes(role)) }))
    .filter(({ roles }) => roles.length > 0);
}
