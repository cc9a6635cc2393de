import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { keepSlot, letSlotGo, lockAwaitedSlot } from '../bookings/keep-slot.ts';
import {
  countKeptUnasked,
  hasOpenOffers,
  insertOffer,
  isAwaited,
  listAwaitedSlots,
  listCandidates,
  updateOthers,
  updateSettled,
  updateToCalls,
  updateToLapsed,
} from './offers.queries.ts';
import { tellOffered } from './tell-waiter.ts';
import {
  askedBy,
  callsUntil,
  howToAsk,
  keptAfter,
  stepFor,
  type Candidate,
  type Step,
} from './waiting.rules.ts';
import { lockLists } from './waiting.queries.ts';

/**
 * Offers a time that came free to whoever waits for it next, or lets it go to everybody. Safe to ask at any moment and any
 * number of times: it looks at how things are and does what is missing (decision 23). Called in the transaction that frees
 * the time, so that nobody takes it in between.
 */
export async function passOn(trx: Trx, deps: Pick<Deps, 'clock' | 'config'>, slotId: string): Promise<void> {
  await pass(trx, deps, { slotId, isFreed: true });
}

/**
 * The same for a time that was free all along, as of a day that was published just now: whoever was never asked about
 * its day hears of it once. True when somebody was asked.
 */
export function tellOfFree(trx: Trx, deps: Pick<Deps, 'clock' | 'config'>, slotId: string): Promise<boolean> {
  return pass(trx, deps, { slotId, isFreed: false });
}

/** passOn for all times of a day that has new ones: replanned where it is, or on another date. */
export async function passOnDay(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  clinicId: string,
): Promise<void> {
  for (const slotId of await listAwaitedSlots(trx, clinicId)) await passOn(trx, deps, slotId);
}

async function pass(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  { slotId, isFreed }: { slotId: string; isFreed: boolean },
): Promise<boolean> {
  const municipality = await isAwaited(trx, slotId);
  if (!municipality) return false;
  const now = deps.clock.now();
  const awaited = await lockAwaitedSlot(trx, slotId, now);
  if (!awaited) return false;
  await lockLists(trx, municipality);
  await updateSettled(trx, slotId);
  const { slot, claim, offeredTo } = awaited;
  const called = await updateToCalls(trx, slotId, { now, until: callsUntil(slot, now) });
  if (called && claim === 'kept') await keepSlot(trx, slotId, keptAfter(called));
  await updateToLapsed(trx, slotId, now);
  if (claim === 'booked' || offeredTo === 'nobody') {
    await updateOthers(trx, { slotId }, 'gone');
    await letSlotGo(trx, slotId);
    return false;
  }
  if (claim === 'held' || (await hasOpenOffers(trx, slotId))) return false;
  const candidates = (await listCandidates(trx, slotId, now)).filter(
    ({ channel, knowsDay }) => (offeredTo === 'all' || channel === 'phone') && (isFreed || !knowsDay),
  );
  const step = stepFor(slot, now);
  const asked = askedBy(step, candidates);
  const isKept = await isToBeKept(trx, { slotId, step, asked, candidates, isFreed });
  if (isKept) await keepSlot(trx, slotId, keptAfter(step.until));
  else await letSlotGo(trx, slotId);
  for (const candidate of asked) {
    const how = howToAsk(step, candidate, deps.config);
    const shared = step.kind !== 'first';
    const { until } = step;
    await insertOffer(trx, { waitingId: candidate.id, slotId, how, shared, madeAt: now, until });
    if (how !== 'call') await tellOffered(trx, deps, { waitingId: candidate.id, slotId });
  }
  return asked.length > 0;
}

interface Keeping {
  slotId: string;
  step: Step;
  asked: readonly Candidate[];
  candidates: readonly Candidate[];
  isFreed: boolean;
}

async function isToBeKept(trx: Trx, { slotId, step, asked, candidates, isFreed }: Keeping): Promise<boolean> {
  if (step.kind === 'open') return false;
  if (step.kind !== 'night') return asked.length > 0;
  if (!isFreed) return false;
  // Over the night no more times are kept than there are people to ask in the morning.
  const unasked = candidates.filter(({ isAsked }) => !isAsked).length;
  return unasked > (await countKeptUnasked(trx, slotId));
}
