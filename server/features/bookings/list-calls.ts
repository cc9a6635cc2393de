import type { WhyCall } from '#shared/contracts/clinic-days.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { listUnreached } from '../messages/list-unreached.ts';
import { listConcernedHolders, listUncalledHolders, type CallRow } from './calls.queries.ts';
import { whyToCall } from './calls.rules.ts';
import { holderOf, type Holder } from './cancel-day.ts';
import { callIn, type Call } from './note-call.ts';

export interface HolderToCall extends Holder, Call {
  why: WhyCall;
}

/**
 * Whom somebody must call about the last move or end of a whole day, or about one that waits: whom no message reaches, or
 * whom it did not reach, or who was called about a change that was taken back. Those still to call come first.
 */
export async function listCalls(
  trx: Trx,
  deps: Pick<Deps, 'config'>,
  clinicId: string,
): Promise<HolderToCall[]> {
  const calls = await narrow(trx, deps, await listConcernedHolders(trx, clinicId));
  return [...calls.filter(({ called }) => !called), ...calls.filter(({ called }) => called)];
}

/** How many holders of each day must still be called before they come. */
export async function countCalls(
  trx: Trx,
  deps: Pick<Deps, 'config' | 'clock'>,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const calls = await narrow(trx, deps, await listUncalledHolders(trx, deps.clock.now()));
  for (const { clinicId } of calls) counts.set(clinicId, (counts.get(clinicId) ?? 0) + 1);
  return counts;
}

async function narrow(trx: Trx, deps: Pick<Deps, 'config'>, rows: readonly CallRow[]) {
  const unreached = await listUnreached(trx, rows.map(({ bookingId }) => bookingId)); // prettier-ignore
  return rows.flatMap((row) => {
    const holder = holderOf(row, deps);
    const { wasTakenBack, clinicId } = row;
    const why = whyToCall({ ...holder, wasTakenBack, isUnreached: unreached.has(row.bookingId) });
    return why ? [{ ...holder, ...callIn(row), clinicId, why }] : [];
  });
}
