import type { Deps } from '../../platform/deps.ts';
import { inScope, inScopeOfRows } from '../../platform/scope.ts';
import { listMissing } from '../attachments/list-missing.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { wayTo } from '../messages/reach.rules.ts';
import { lockBooking } from './bookings.queries.ts';
import { findReachableVisit, listReachableVisits } from './due-mails.queries.ts';
import { dueMail, longestAfter, longestAhead } from './due-mails.rules.ts';
import { tellHolder } from './tell-holder.ts';

/**
 * Reminds the holders whose visit is near, and offers a new time to those who did not come. Nothing was planned ahead, so a
 * moved or cancelled visit and a changed wish of the municipality need no other step, and a run that was killed is simply
 * gone through again (decision 20).
 */
export async function writeDueMails(deps: Deps): Promise<void> {
  const { db, clock } = deps;
  const now = clock.now();
  const active = (await listMunicipalities(deps)).map(({ id }) => id);
  const visits = await inScope(db, active, (trx) =>
    listReachableVisits(trx, { from: now.subtract(longestAfter), until: now.add(longestAhead) }),
  );
  const failures: unknown[] = [];
  for (const visit of visits) {
    if (!dueMail(visit, now) || !wayTo(visit, deps.config)) continue;
    // One visit that fails must not keep the others from being told.
    await write(deps, visit.bookingId).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some mails that are due could not be written');
}

/** Each by itself, and looked at once more under its lock: it may just have been moved, or written to by another worker. */
function write(deps: Deps, bookingId: string): Promise<void> {
  return inScopeOfRows(deps.db, { booking: bookingId }, async (trx) => {
    const booking = await lockBooking(trx, bookingId);
    const visit = await findReachableVisit(trx, bookingId);
    const kind = visit && dueMail(visit, deps.clock.now());
    if (!booking || !kind) return;
    const beside = kind === 'booking-reminder' ? { missing: await listMissing(trx, booking) } : {};
    await tellHolder(trx, deps, { kind, booking, beside });
  });
}
