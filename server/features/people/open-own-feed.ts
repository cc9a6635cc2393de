import { randomUUID } from 'node:crypto';
import type { Staff } from '../../platform/access.ts';
import type { Deps } from '../../platform/deps.ts';
import { inScope } from '../../platform/scope.ts';
import { updateFeedKey } from './feed-keys.queries.ts';
import { feedPathOf } from './own-feed.rules.ts';

/** Opens the calendar under a new address; programs that have an older one find nothing from this moment. */
export async function openOwnFeed(
  { db, config }: Deps,
  { scope, personId }: Staff,
): Promise<{ path: string }> {
  const feedKey = randomUUID();
  await inScope(db, scope, (trx) => updateFeedKey(trx, personId, feedKey));
  return { path: feedPathOf({ personId, feedKey }, config.linkKey) };
}
