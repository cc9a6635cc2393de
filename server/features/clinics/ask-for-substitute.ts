import type { Trx } from '../../platform/database.ts';
import { markSubstituteNeeded } from './staffing.queries.ts';

/** The coming clinic days of somebody who leaves ask for a substitute; answers how many days of the scope there are. */
export function askForSubstitute(
  trx: Trx,
  leaving: { personId: string; now: Temporal.Instant },
): Promise<number> {
  return markSubstituteNeeded(trx, leaving);
}
