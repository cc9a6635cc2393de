import type { Staff } from '../../platform/access.ts';
import type { Deps } from '../../platform/deps.ts';
import { inScope } from '../../platform/scope.ts';
import { findFeedOwner } from './feed-keys.queries.ts';
import { feedPathOf } from './own-feed.rules.ts';

export async function seeOwnFeed(
  { db, config }: Deps,
  { scope, personId }: Staff,
): Promise<{ path: string | null }> {
  const found = await inScope(db, scope, (trx) => findFeedOwner(trx, personId));
  const feedKey = found?.feedKey ?? null;
  return { path: feedKey && feedPathOf({ personId, feedKey }, config.linkKey) };
}
