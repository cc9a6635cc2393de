import type { Trx } from '../../platform/database.ts';
import { markSubstituteNeeded } from './colleagues.queries.ts';

/** The coming clinic days of somebody who has left ask for a substitute; answers how many days there are. */
export function askForSubstitute(
  trx: Trx,
  { personId, now }: { personId: string; now: Temporal.Instant },
): Promise<number> {
  return markSubstituteNeeded(trx, personId, now);
}
