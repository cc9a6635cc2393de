import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScopeOfRows } from '../../platform/scope.ts';
import { waitingInLink } from './waiting-link.ts';
import { findWaiting, lockWaiting, type WaitingRow } from './waiting.queries.ts';

type Work<T> = (trx: Trx, waiter: WaitingRow) => Promise<T>;

/** Runs `work` for the holder of a private link, in the municipality of their list. */
export function inScopeOfWaiting<T>(deps: Deps, token: string, work: Work<T>): Promise<T> {
  return withLink(deps, token, { find: findWaiting, work });
}

/** The same with their place locked, for whatever changes it. */
export function changingWaiting<T>(deps: Deps, token: string, work: Work<T>): Promise<T> {
  return withLink(deps, token, { find: lockWaiting, work });
}

async function withLink<T>(
  { db, clock, config }: Deps,
  token: string,
  { find, work }: { find: typeof findWaiting; work: Work<T> },
): Promise<T> {
  const id = waitingInLink(token, config.linkKey);
  if (!id) throw notFound();
  return inScopeOfRows(db, { waiting: id }, async (trx) => {
    const waiter = await find(trx, id, clock.now());
    if (!waiter) throw notFound();
    return work(trx, waiter);
  });
}
