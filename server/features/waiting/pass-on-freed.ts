import type { Deps } from '../../platform/deps.ts';
import { inScope, inScopeOfRows } from '../../platform/scope.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { listSlotsToPassOn } from './offers.queries.ts';
import { passOn, tellOfFree } from './pass-on.ts';
import { deleteOldWaiting, endServed } from './waiting.queries.ts';

/**
 * Passes on what nobody's press passes on: times whose answer did not come, that were kept over the night, or that became
 * free because a hold ran out or the staff's share opened.
 */
export async function passOnFreed(deps: Deps): Promise<void> {
  const { db, clock } = deps;
  const active = (await listMunicipalities(deps)).map(({ id }) => id);
  const slots = await inScope(db, active, (trx) => listSlotsToPassOn(trx, clock.now()));
  const told = new Set<string>();
  const failures: unknown[] = [];
  for (const { id, clinicId, share, isFreed } of slots) {
    const alike = `${clinicId} ${share}`;
    // Nobody is left who could have such a time and does not know of the day.
    if (!isFreed && told.has(alike)) continue;
    await inScopeOfRows(db, { slot: id }, async (trx) => {
      if (isFreed) await passOn(trx, deps, id);
      else if (!(await tellOfFree(trx, deps, id))) told.add(alike);
      // One time that fails must not keep the others from being passed on.
    }).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some times could not be passed on');
}

/** So long staff can still say what became of somebody's place. */
const keptAfterTheEnd = Temporal.Duration.from({ hours: 30 * 24 });
/** Whoever waited for any day so long has forgotten it. */
const longestWait = Temporal.Duration.from({ hours: 365 * 24 });

export async function eraseOldPlaces(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const active = (await listMunicipalities(deps)).map(({ id }) => id);
  await inScope(deps.db, active, async (trx) => {
    await endServed(trx, { now });
    await deleteOldWaiting(trx, {
      endedBefore: now.subtract(keptAfterTheEnd),
      joinedBefore: now.subtract(longestWait),
    });
  });
}
