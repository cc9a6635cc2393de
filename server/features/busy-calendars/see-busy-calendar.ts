import type { BusyCalendar } from '#shared/contracts/busy-calendar.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { inScope } from '../../platform/scope.ts';
import { findBusyCalendar } from './busy-calendars.queries.ts';

export async function seeBusyCalendar(
  { db }: Deps,
  { scope, personId }: Staff,
): Promise<{ calendar: BusyCalendar }> {
  return { calendar: await inScope(db, scope, (trx) => showBusyCalendar(trx, personId)) };
}

/** What its owner is told of a calendar: whose server it lies on, never its address. */
export async function showBusyCalendar(trx: Trx, personId: string): Promise<BusyCalendar> {
  const found = await findBusyCalendar(trx, personId);
  if (!found) return null;
  const { host, fetchedAt, failure, failingSince, timeZone } = found;
  return {
    ...{ host, failure, timeZone },
    fetchedAt: fetchedAt && toApiInstant(fetchedAt),
    failingSince: failingSince && toApiInstant(failingSince),
  };
}
