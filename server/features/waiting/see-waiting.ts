import type { StaffWaiting, Untold, Waiting } from '#shared/contracts/waiting.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { inScope } from '../../platform/scope.ts';
import { inScopeOfWaiting } from './open-waiting.ts';
import { wayTo } from '../messages/reach.rules.ts';
import { findConcerned } from './follow-day.ts';
import { showList, showUntold, showWaiting } from './show-waiting.ts';
import { countWaitingOf, listUntold, listWaiting } from './waiting.queries.ts';

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

/** How many people would be offered a free time of this day. */
export async function countThoseWhoWouldCome(
  trx: Trx,
  { clock }: Pick<Deps, 'clock'>,
  clinicId: string,
): Promise<number> {
  return (await listWaiting(trx, { clinicId, now: clock.now() })).length;
}

/** How many people a move or the end of this day would be told to by a message, and how many by staff. */
export async function countConcerned(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  clinicId: string,
): Promise<{ written: number; called: number }> {
  const concerned = await findConcerned(trx, deps, clinicId);
  const written = concerned.filter(({ waiter }) => wayTo(waiter, deps.config)).length;
  const called = concerned.filter(({ waiter }) => waiter.clinicId && !wayTo(waiter, deps.config)).length;
  return { written, called };
}

/** How many people staff must still call about this day. */
export async function countUntold(trx: Trx, clinicId: string): Promise<number> {
  return (await listUntold(trx, { clinicId })).length;
}

/** Whom staff must call about days that were moved or cancelled. */
export function seeUntold(deps: Deps, caller: Staff): Promise<Untold[]> {
  return inScope(deps.db, caller.scope, async (trx) => (await listUntold(trx)).map(showUntold));
}

/** How many people wait for each of these days itself. */
export async function countWaiting(
  trx: Trx,
  clinicIds: readonly string[],
  now: Temporal.Instant,
): Promise<(clinicId: string) => number> {
  const counted = await countWaitingOf(trx, clinicIds, now);
  const waiting = new Map(counted.map((one) => [one.clinicId, one.waiting]));
  return (clinicId) => waiting.get(clinicId) ?? 0;
}
