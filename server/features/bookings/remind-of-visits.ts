import type { Deps } from '../../platform/deps.ts';
import { inScope, inScopeOfRows } from '../../platform/scope.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { lockBooking } from './bookings.queries.ts';
import { findRemindableVisit, listRemindableVisits } from './reminders.queries.ts';
import { isReminderDue, longestAhead } from './reminders.rules.ts';
import { tellHolder } from './tell-holder.ts';

/**
 * Reminds the holders whose visit is near. Nothing was planned ahead, so a moved or cancelled visit and a changed wish of the
 * municipality need no other step, and a run that was killed is simply gone through again (decision 20).
 */
export async function remindOfVisits(deps: Deps): Promise<void> {
  const { db, clock } = deps;
  const now = clock.now();
  const active = (await listMunicipalities(deps)).map(({ id }) => id);
  const visits = await inScope(db, active, (trx) =>
    listRemindableVisits(trx, { now, until: now.add(longestAhead) }),
  );
  for (const visit of visits) if (isReminderDue(visit, now)) await remind(deps, visit.bookingId);
}

/** Each by itself, and looked at once more under its lock: it may just have been moved, or reminded of by another worker. */
function remind(deps: Deps, bookingId: string): Promise<void> {
  return inScopeOfRows(deps.db, { booking: bookingId }, async (trx) => {
    const booking = await lockBooking(trx, bookingId);
    const visit = await findRemindableVisit(trx, bookingId);
    if (!booking || !visit || !isReminderDue(visit, deps.clock.now())) return;
    await tellHolder(trx, deps, { kind: 'booking-reminder', booking, beside: {} });
  });
}
