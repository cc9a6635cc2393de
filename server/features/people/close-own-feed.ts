import type { Staff } from '../../platform/access.ts';
import type { Deps } from '../../platform/deps.ts';
import { inScope } from '../../platform/scope.ts';
import { updateFeedKey } from './feed-keys.queries.ts';

export async function closeOwnFeed({ db }: Deps, { scope, personId }: Staff): Promise<null> {
  await inScope(db, scope, (trx) => updateFeedKey(trx, personId, null));
  return null;
}
