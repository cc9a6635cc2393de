import type { PanelRole } from '#shared/rules/publishing.ts';
import type { Trx } from '../../platform/database.ts';
import { seeBusyTimes } from '../busy-calendars/see-busy-times.ts';
import { seeCandidates } from '../people/see-candidates.ts';
import { listPeopleTaken } from './clashes.queries.ts';
import { listExperts } from './staffing.queries.ts';

export interface SeatToFill {
  clinicId: string;
  municipality: string;
  role: PanelRole;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}

/** The names of those who have the role, sit at no table then nor at this one, and whose own calendar has nothing against it. */
export async function proposeSubstitutes(
  trx: Trx,
  { clinicId, municipality, role, startsAt, endsAt }: SeatToFill,
): Promise<string[]> {
  const able = (await seeCandidates(trx, municipality)).filter(({ roles }) => roles.includes(role));
  const ids = able.map(({ id }) => id);
  const taken = await listPeopleTaken(trx, ids, { startsAt, endsAt, except: clinicId });
  const during = { startsAt, endsAt };
  const busy = await seeBusyTimes(trx, ids, { wanted: during, shown: during });
  const sitting = await listExperts(trx, clinicId);
  const isFree = (id: string) =>
    !taken.some((clash) => clash.taken === id) &&
    ![...busy, ...sitting].some(({ personId }) => personId === id);
  return able.filter(({ id }) => isFree(id)).map(({ name }) => name);
}
