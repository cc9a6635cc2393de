import type { BusyFailure } from '#shared/contracts/busy-calendar.ts';
import type { Deps } from '../../platform/deps.ts';
import { fetchOutside, type Outside } from '../../platform/fetch-outside.ts';
import { runApart } from '../../platform/run-apart.ts';
import { inScope } from '../../platform/scope.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { findBusyCalendar, updateToFailed, updateToFetched } from './busy-calendars.queries.ts';
import { openAddress, windowAt } from './busy-calendars.rules.ts';
import type { Asked, Reading } from './busy-times.rules.ts';

const limits = { milliseconds: 15_000, bytes: 5_000_000, redirects: 3, accept: 'text/calendar' };
/** A text of five megabytes made to be slow; what others write is read in a second. */
const readingLimits = { milliseconds: 20_000, megabytes: 96 };

/**
 * Fetches one person's calendar and keeps from when to when they are busy. What fails is kept as a word, for its owner to
 * read: trying again at once would help nobody.
 */
export async function fetchBusyCalendar(
  deps: Pick<Deps, 'db' | 'clock' | 'config'> & { outside: Outside },
  { personId }: { personId: string },
): Promise<void> {
  const { db, clock, config, outside } = deps;
  const active = (await listMunicipalities(deps)).map(({ id }) => id);
  const calendar = await inScope(db, active, (trx) => findBusyCalendar(trx, personId));
  if (!calendar) return;
  const { sealedAddress, timeZone } = calendar;
  const at = clock.now();
  const address = openAddress(config.linkKey, sealedAddress);
  const read = await readFrom(address, outside, { window: windowAt(at), zone: timeZone });
  const fetched = { personId, sealedAddress, at };
  await inScope(db, active, (trx) =>
    read.ok ? updateToFetched(trx, fetched, read.spans) : updateToFailed(trx, fetched, read.failure),
  );
}

async function readFrom(
  address: string,
  outside: Outside,
  asked: Omit<Asked, 'text'>,
): Promise<Extract<Reading, { ok: true }> | { ok: false; failure: BusyFailure }> {
  const answer = await fetchOutside(address, limits, outside);
  if (!answer.ok) return answer;
  const module = new URL('./busy-times.rules.ts', import.meta.url).href;
  const input: Asked = { ...asked, text: answer.text };
  const read = await runApart<Reading>({ module, run: 'readBusyTimes', input }, readingLimits);
  return read ?? { ok: false, failure: 'too_many' };
}
