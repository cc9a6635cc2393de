import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { letSlotGo } from '../bookings/keep-slot.ts';
import { listAskedAbout, updateToVoid } from './offers.queries.ts';
import { passOnDay } from './pass-on.ts';
import { tellDayCancelled, tellDayMoved } from './tell-waiter.ts';
import type { AwaitedDay } from './waiting.rules.ts';
import {
  endPlacesOfDay,
  listConcerned,
  lockLists,
  updateToAnyDay,
  updateToUntold,
  type Concerned,
} from './waiting.queries.ts';

/**
 * Tells everybody who waits for a locked day, once, that it has moved. Nobody has answered what they were asked about the old
 * date: those offers are void, and the times of the new date are the list's first. Answers how many wait.
 */
export async function followMovedDay(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  { day, former }: { day: AwaitedDay; former: AwaitedDay },
): Promise<number> {
  const { id: clinicId, municipality } = day;
  await lockLists(trx, municipality);
  const concerned = await findConcerned(trx, deps, clinicId);
  const ended = await endOffers(trx, { clinicId, onlyClosed: true });
  for (const { waiter } of concerned) {
    const isTold = await tellDayMoved(trx, deps, { waiter, day, former, offerEnds: ended.has(waiter.id) });
    if (!isTold && waiter.clinicId) await updateToUntold(trx, waiter.id, clinicId);
  }
  if (!day.startsAt.equals(former.startsAt)) await passOnDay(trx, deps, clinicId);
  return concerned.length;
}

/**
 * The same of a day that is about to be cancelled or unpublished. Whoever waits for it keeps their place among those who take
 * any day, unless the property waits there already or has another time by now.
 */
export async function followEndedDay(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  day: AwaitedDay,
): Promise<number> {
  const { id: clinicId, municipality } = day;
  await lockLists(trx, municipality);
  const concerned = await findConcerned(trx, deps, clinicId);
  const ended = await endOffers(trx, { clinicId, onlyClosed: false });
  await updateToAnyDay(trx, concerned.filter(({ stays }) => stays).map(({ waiter }) => waiter.id)); // prettier-ignore
  await endPlacesOfDay(trx, clinicId, deps.clock.now());
  for (const { waiter, stays } of concerned) {
    const isTold = await tellDayCancelled(trx, deps, { waiter, day, stays, offerEnds: ended.has(waiter.id) });
    if (!isTold && waiter.clinicId) await updateToUntold(trx, waiter.id, clinicId);
  }
  return concerned.length;
}

/** Those of the day's own list, and those of any day who are being asked about a time of it. */
export async function findConcerned(
  trx: Trx,
  { clock }: Pick<Deps, 'clock'>,
  clinicId: string,
): Promise<Concerned[]> {
  const asked = await listAskedAbout(trx, clinicId);
  return listConcerned(trx, { clinicId, asked, now: clock.now() });
}

/** Answers whose they were. */
async function endOffers(
  trx: Trx,
  of: { clinicId: string; onlyClosed: boolean },
): Promise<ReadonlySet<string>> {
  const ended = await updateToVoid(trx, of);
  for (const slotId of new Set(ended.map((offer) => offer.slotId))) await letSlotGo(trx, slotId);
  return new Set(ended.map(({ waitingId }) => waitingId));
}
