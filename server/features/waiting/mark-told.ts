import type { Staff } from '../../platform/access.ts';
import { audit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { lockWaiting, updateToTold } from './waiting.queries.ts';

/** Staff have told somebody what became of the day that they waited for. */
export function markTold({ db, clock }: Deps, caller: Staff, waitingId: string): Promise<void> {
  return inScope(db, caller.scope, async (trx) => {
    const waiter = await lockWaiting(trx, waitingId, clock.now());
    if (!waiter) throw notFound();
    if (!waiter.isUntold) return;
    await updateToTold(trx, waitingId);
    const { municipality } = waiter;
    await audit(trx, {
      at: clock.now(),
      municipality,
      by: caller,
      action: 'waiting.told',
      subject: waitingId,
    });
  });
}
