import type { Trx } from '../../platform/database.ts';
import { listBusyTimes, type BusyTime, type Stretch } from './busy-calendars.queries.ts';

export type { BusyTime };

/** When people are taken by what stands in their own calendars: from when to when within `shown`, and nothing else. */
export function seeBusyTimes(
  trx: Trx,
  personIds: readonly string[],
  during: { wanted: Stretch; shown: Stretch },
): Promise<BusyTime[]> {
  return listBusyTimes(trx, personIds, during);
}
