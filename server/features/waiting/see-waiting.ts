import type { StaffWaiting, Waiting } from '#shared/contracts/waiting.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { inScope } from '../../platform/scope.ts';
import { inScopeOfWaiting } from './open-waiting.ts';
import { showList, showWaiting } from './show-waiting.ts';
import { countWaitingOf, listWaiting } from './waiting.queries.ts';

export function seeWaiting(deps: Deps, token: string): Promise<Waiting> {
  return inScopeOfWaiting(deps, token, (trx, waiter) => showWaiting(trx, deps, waiter));
}

export function seeWaitingList(
  deps: Deps,
  caller: Staff,
  of: { clinicId?: string | undefined },
): Promise<StaffWaiting[]> {
  return inScope(deps.db, caller.scope, async (trx) =>
    showList(trx, deps, await listWaiting(trx, { ...of, now: deps.clock.now() })),
  );
}

/** How many people wait for each of these days. */
export async function countWaiting(
  trx: Trx,
  clinicIds: readonly string[],
  now: Temporal.Instant,
): Promise<(clinicId: string) => number> {
  const counted = await countWaitingOf(trx, clinicIds, now);
  const waiting = new Map(counted.map((one) => [one.clinicId, one.waiting]));
  return (clinicId) => waiting.get(clinicId) ?? 0;
}
