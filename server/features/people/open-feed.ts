import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { findFeedOwner, listMunicipalitiesOfPerson, type FeedOwner } from './feed-keys.queries.ts';
import { isTokenOfFeed, personInToken } from './own-feed.rules.ts';

/**
 * Runs `work` for whoever has the address of somebody's calendar, in the municipalities where that person has a role now.
 * A wrong, older or closed address and that of a leaver are answered alike.
 */
export async function inScopeOfFeed<T>(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  token: string,
  work: (trx: Trx, owner: FeedOwner) => Promise<T>,
): Promise<T> {
  const personId = personInToken(token);
  if (!personId) throw notFound();
  const municipalities = await listMunicipalitiesOfPerson(db, personId);
  return inScope(db, municipalities, async (trx) => {
    const owner = await findFeedOwner(trx, personId);
    if (!owner?.feedKey) throw notFound();
    if (!isTokenOfFeed(token, { personId, feedKey: owner.feedKey }, config.linkKey)) throw notFound();
    return work(trx, owner);
  });
}
