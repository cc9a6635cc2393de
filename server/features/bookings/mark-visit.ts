import type { VisitMark, VisitStatus } from '#shared/contracts/day.ts';
import type { Staff } from '../../platform/access.ts';
import { audit } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { lockVisit, updateVisitStatus } from './day.queries.ts';
import { mustBeWay, waysOf } from './visits.rules.ts';

export interface MarkVisitInput {
  bookingId: string;
  from: VisitStatus;
  to: VisitMark;
}

/** Marks how far a visit is. A second press of the same button answers the same. */
export function markVisit(deps: Deps, caller: Staff, { bookingId, from, to }: MarkVisitInput) {
  return inScope(deps.db, caller.scope, async (trx) => {
    const visit = await lockVisit(trx, bookingId);
    if (!visit) throw notFound();
    if (visit.status !== to) {
      mustBeWay(visit.status, { from, to });
      await updateVisitStatus(trx, bookingId, to);
      await audit(trx, {
        at: deps.clock.now(),
        municipality: visit.municipality,
        by: caller,
        action: 'visit.marked',
        subject: bookingId,
        details: { from, to },
      });
    }
    return { status: to, ...waysOf(to) };
  });
}

/** A signed note ends the visit, whatever was marked before. */
export async function finishVisit(trx: Trx, bookingId: string): Promise<void> {
  await lockVisit(trx, bookingId);
  await updateVisitStatus(trx, bookingId, 'done');
}
