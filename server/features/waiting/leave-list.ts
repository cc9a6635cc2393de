import type { Waiting } from '#shared/contracts/waiting.ts';
import type { Staff } from '../../platform/access.ts';
import { audit, type AuditEntry } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { lockAskedSlots, updateOthers } from './offers.queries.ts';
import { changingWaiting } from './open-waiting.ts';
import { passOn } from './pass-on.ts';
import { showWaiting } from './show-waiting.ts';
import { findWaiting, lockLists, lockWaiting, updateToEnded, type WaitingRow } from './waiting.queries.ts';

export function leaveList(deps: Deps, token: string): Promise<Waiting> {
  return changingWaiting(deps, token, async (trx, waiter) => {
    await endWaiting(trx, deps, waiter, 'holder');
    return showWaiting(trx, deps, (await findWaiting(trx, waiter.id, deps.clock.now()))!);
  });
}

export function takeOffList(deps: Deps, caller: Staff, waitingId: string): Promise<void> {
  return inScope(deps.db, caller.scope, async (trx) => {
    const waiter = await lockWaiting(trx, waitingId, deps.clock.now());
    if (!waiter) throw notFound();
    await endWaiting(trx, deps, waiter, caller);
  });
}

/** They wait no longer. What they were being asked about goes to the next. */
export async function endWaiting(
  trx: Trx,
  deps: Deps,
  waiter: WaitingRow,
  by: AuditEntry['by'],
): Promise<void> {
  if (waiter.state !== 'waiting') return;
  const now = deps.clock.now();
  const { id, municipality } = waiter;
  await lockAskedSlots(trx, id);
  await lockLists(trx, municipality);
  await updateToEnded(trx, { id, at: now });
  const freed = await updateOthers(trx, { waitingId: id }, 'declined');
  await audit(trx, { at: now, municipality, by, action: 'waiting.left', subject: id });
  for (const slotId of freed) await passOn(trx, deps, slotId);
}
