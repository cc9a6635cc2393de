import type { Called } from '#shared/contracts/clinic-days.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Staff } from '../../platform/access.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { noteCall, type Call, type NotedCall } from '../bookings/note-call.ts';
import { changedMeanwhile } from './clinics.errors.ts';
import { lockDay } from './clinics.queries.ts';

/** Notes that a holder of the day has been called about its change, or that they have not. Asked twice, it stays as it was. */
export function markCalled(deps: Deps, caller: Staff, asked: NotedCall): Promise<Called> {
  return inScope(deps.db, caller.scope, async (trx) => {
    // Whoever moves the day or takes a change back meanwhile would change what the call was about.
    if (!(await lockDay(trx, asked.clinicId))) throw notFound();
    const call = await noteCall(trx, deps, { ...asked, by: caller });
    if (!call) throw changedMeanwhile();
    return showCall(call);
  });
}

export function showCall({ sequence, called }: Call): Called {
  return { sequence, called: called && { at: toApiInstant(called.at), by: called.by } };
}
