import type { Staff } from '../../platform/access.ts';
import type { Deps } from '../../platform/deps.ts';
import { inScope } from '../../platform/scope.ts';
import { deleteBusyCalendar } from './busy-calendars.queries.ts';

/** The calendar and its busy times go at once; a fetch under way finds nothing to write to. */
export async function removeBusyCalendar({ db }: Deps, { scope, personId }: Staff): Promise<null> {
  await inScope(db, scope, (trx) => deleteBusyCalendar(trx, personId));
  return null;
}
