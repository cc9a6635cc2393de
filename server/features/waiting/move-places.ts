import type { AuditEntry } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { endWaiting } from './leave-list.ts';
import { listLaterOfSame, lockLists, lockWaiting, updateProperty } from './waiting.queries.ts';

/**
 * Places in lists that wait for an address move to the property that it turned out to be. Where both wait in one list, the
 * earlier place stays.
 */
export async function movePlaces(
  trx: Trx,
  deps: Deps,
  { from, to, municipality, by }: { from: string; to: string; municipality: string; by: AuditEntry['by'] },
): Promise<void> {
  for (const id of await listLaterOfSame(trx, from, to)) {
    const later = await lockWaiting(trx, id, deps.clock.now());
    if (later) await endWaiting(trx, deps, later, by);
  }
  await lockLists(trx, municipality);
  await updateProperty(trx, from, to);
}
