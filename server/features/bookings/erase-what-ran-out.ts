import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { eraseOldAttempts } from '../../platform/attempt-limit.ts';
import { eraseOldKeys } from '../../platform/idempotency.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { holdGrace } from './bookings.rules.ts';
import { deleteHoldsThatRanOut } from './holds.queries.ts';

/** Erases what nobody may need any more: lapsed holds with what was typed, kept answers and counted tries. */
export async function eraseWhatRanOut(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const active = (await listMunicipalities(deps)).map(({ id }) => id);
  await inScope(deps.db, active, (trx) => deleteHoldsThatRanOut(trx, now.subtract(holdGrace)));
  await eraseOldKeys(deps.db, now);
  await eraseOldAttempts(deps.db, now);
}
