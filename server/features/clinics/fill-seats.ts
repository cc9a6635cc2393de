import type { Seat } from '#shared/contracts/clinic-days.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { seeCandidates } from '../people/see-candidates.ts';
import type { DayRow } from './clinics.queries.ts';
import { changesOfSeats, mustHaveRoles, readSeats } from './seats.rules.ts';
import { deleteSeats, insertSeats, listExperts, lockPeople, updateSeat } from './staffing.queries.ts';
import { invitePanel, releasePanel } from './tell-panel.ts';

export interface SeatsToFill {
  day: DayRow;
  seats: readonly Seat[];
  /** Desks of the new plan. */
  desks?: number;
  /** Moves the day after those who leave have left: they must not be carried into a clash. */
  meanwhile?: () => Promise<void>;
}

/**
 * Makes the seats of a locked day those that were asked for. On a published day who goes is released and who comes is
 * invited; a draft tells nobody. Answers how many went and came.
 */
export async function fillSeats(
  trx: Trx,
  deps: Pick<Deps, 'clock'>,
  { day, seats, desks = day.desks, meanwhile }: SeatsToFill,
): Promise<{ left: number; came: number }> {
  const filled = readSeats(seats, desks);
  mustHaveRoles(filled, { before: day.seats, people: await seeCandidates(trx, day.municipality) });
  await lockPeople(trx, filled.flatMap(({ personId }) => personId ?? [])); // prettier-ignore
  const { leave, come, stay } = changesOfSeats(day.seats, filled);
  const isPublic = day.status === 'published';
  const before = isPublic ? await listExperts(trx, day.id) : [];
  const isLeaving = new Set(leave.map(({ id }) => id));
  const leaving = before.filter(({ staffingId }) => isLeaving.has(staffingId));
  await releasePanel(trx, deps, { day, experts: leaving, because: 'released' });
  await deleteSeats(trx, [...isLeaving]);
  await meanwhile?.();
  for (const { row, seat } of stay) await updateSeat(trx, row.id, seat);
  await insertSeats(trx, day.id, come);
  if (isPublic) {
    const wasThere = new Set(before.map(({ staffingId }) => staffingId));
    const after = await listExperts(trx, day.id);
    await invitePanel(
      trx,
      deps,
      day,
      after.filter(({ staffingId }) => !wasThere.has(staffingId)),
    );
  }
  return { left: leave.length, came: come.length };
}
