import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { addJob } from '../../platform/jobs.ts';
import { inScope } from '../../platform/scope.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { listBusyCalendars } from './busy-calendars.queries.ts';
import { isDue } from './busy-calendars.rules.ts';

export const FETCH_BUSY_CALENDAR = 'fetch-busy-calendar';

/** Queues a fetch of every calendar that is due: each a job of its own, so that one that fails keeps no other waiting. */
export async function fetchBusyCalendars(deps: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const { db, clock } = deps;
  const active = (await listMunicipalities(deps)).map(({ id }) => id);
  await inScope(db, active, async (trx) => {
    const due = (await listBusyCalendars(trx)).filter((calendar) => isDue(calendar, clock.now()));
    for (const { personId } of due) await queueFetch(trx, personId, { isAwaited: false });
  });
}

/**
 * Fetches run one after another in a queue of their own, so that slow servers hold up one worker at most; whoever looks at
 * the page is served first. A fetch that waits already is not queued twice.
 */
export async function queueFetch(
  trx: Trx,
  personId: string,
  { isAwaited }: { isAwaited: boolean },
): Promise<void> {
  await addJob(
    trx,
    FETCH_BUSY_CALENDAR,
    { personId },
    {
      jobKey: `${FETCH_BUSY_CALENDAR} ${personId}`,
      queue: FETCH_BUSY_CALENDAR,
      maxAttempts: 3,
      priority: isAwaited ? 0 : 10,
    },
  );
}
