import type { Words } from '#shared/contracts/common.ts';
import { audit } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { cancelDay } from '../bookings/cancel-day.ts';
import { moveDayBookings } from '../bookings/move-day.ts';
import { followEndedDay, followMovedDay } from '../waiting/follow-day.ts';
import { findDay, updateStatus, type DayRow } from './clinics.queries.ts';
import type { PlannedDay } from './explain-clash.ts';
import type { WholeDayChange } from './moves.rules.ts';
import { replanDay } from './replan-day.ts';
import { listExperts } from './staffing.queries.ts';
import { releasePanel, repeatInvitations, type ReleaseReason } from './tell-panel.ts';

export interface ChangeToMake {
  day: DayRow;
  change: WholeDayChange;
  by: { personId: string };
  /** Notes the day as it is about to be written, for explainClash. */
  remember: (day: PlannedDay) => void;
}

/** Moves or cancels a locked day and queues one message for everybody concerned, all in the caller's transaction. */
export function makeChange(trx: Trx, deps: Deps, { change, ...asked }: ChangeToMake): Promise<void> {
  return change.kind === 'move'
    ? moveDay(trx, deps, { ...asked, change })
    : endDay(trx, deps, { ...asked, reason: change.reason, because: 'cancelled' });
}

type Move = Omit<ChangeToMake, 'change'> & { change: Extract<WholeDayChange, { kind: 'move' }> };

async function moveDay(trx: Trx, deps: Deps, { day, change, by, remember }: Move): Promise<void> {
  const { id, municipality, timeZone: zone } = day;
  await replanDay(trx, deps, { day, to: change, remember });
  const moved = (await findDay(trx, id)) as DayRow;
  const place = { venue: day.venueName, room: day.room, address: day.address, village: day.village };
  const bookings = await moveDayBookings(trx, deps, {
    ...{ clinicId: id, day: moved.day, zone, formerPlace: place, reason: change.reason, by },
  });
  // Whoever has left is not invited again; their seat waits for another.
  const experts = (await listExperts(trx, id)).filter(({ needsSubstitute }) => !needsSubstitute);
  await repeatInvitations(trx, deps, { day: moved, former: day, experts });
  const waiting = await followMovedDay(trx, deps, { day: moved, former: day });
  const details = {
    from: day.day.toString(),
    to: moved.day.toString(),
    bookings,
    experts: experts.length,
    waiting,
  };
  const at = deps.clock.now();
  await audit(trx, { at, municipality, by, action: 'clinic.moved', subject: id, details });
}

const ended = {
  cancelled: { status: 'cancelled', action: 'clinic.cancelled' },
  unpublished: { status: 'draft', action: 'clinic.unpublished' },
} as const;

/** Ends the bookings and invitations of a locked day: nobody can come to it as it was. */
export async function endDay(
  trx: Trx,
  deps: Deps,
  {
    day,
    reason,
    by,
    because,
  }: {
    day: DayRow;
    reason: Words;
    by: { personId: string };
    because: Exclude<ReleaseReason, 'released'>;
  },
): Promise<void> {
  const { id, municipality } = day;
  const { status, action } = ended[because];
  const bookings = await cancelDay(trx, deps, { clinicId: id, reason, by });
  const isPublished = day.status === 'published';
  const waiting = isPublished ? await followEndedDay(trx, deps, day) : 0;
  const experts = isPublished ? await listExperts(trx, id) : [];
  await releasePanel(trx, deps, { day, experts, because });
  await updateStatus(trx, { id, status, ...(because === 'cancelled' && { cancelReason: reason }) });
  const at = deps.clock.now();
  const details = { bookings, experts: experts.length, waiting };
  await audit(trx, { at, municipality, by, action, subject: id, details });
}
