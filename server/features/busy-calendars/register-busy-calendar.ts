import type { BusyCalendar } from '#shared/contracts/busy-calendar.ts';
import type { Staff } from '../../platform/access.ts';
import { countAttempt } from '../../platform/attempt-limit.ts';
import type { Deps } from '../../platform/deps.ts';
import { badInput } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { sealAddress } from './busy-calendars.rules.ts';
import { replaceBusyCalendar } from './busy-calendars.queries.ts';
import { readCalendarAddress } from './calendar-address.rules.ts';
import { queueFetch } from './fetch-busy-calendars.ts';
import { showBusyCalendar } from './see-busy-calendar.ts';

const hour = Temporal.Duration.from({ hours: 1 });

/**
 * Somebody names their own calendar. It is fetched by a job, not here: whoever answers slowly keeps nobody waiting. Each
 * naming makes the server ask a stranger's, so an hour has its limit.
 */
export async function registerBusyCalendar(
  deps: Deps,
  { scope, personId }: Staff,
  { address: typed }: { address: string },
): Promise<{ calendar: BusyCalendar }> {
  const read = readCalendarAddress(typed);
  if (!read.ok) throw badInput({ fields: [{ field: 'address', code: read.code }] });
  await countAttempt(deps, { what: 'busy-calendar', whose: personId, tries: 20, within: hour });
  const sealedAddress = sealAddress(deps.config.linkKey, read.address);
  const calendar = await inScope(deps.db, scope, async (trx) => {
    await replaceBusyCalendar(trx, { personId, sealedAddress, host: read.host });
    await queueFetch(trx, personId, { isAwaited: true });
    return showBusyCalendar(trx, personId);
  });
  return { calendar };
}
