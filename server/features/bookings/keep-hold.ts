import { BookingAnswers, type Hold, type saveAnswers } from '#shared/contracts/bookings.ts';
import type { Body } from '#shared/contracts/endpoint.ts';
import type { Deps } from '../../platform/deps.ts';
import { doOnce, type RequestKey } from '../../platform/idempotency.ts';
import { passOn } from '../waiting/pass-on.ts';
import { readAnswers } from './answers.rules.ts';
import { noMoreExtensions } from './bookings.errors.ts';
import { holdLength, mostExtensions } from './bookings.rules.ts';
import { deleteHold, updateAnswers, updateExtension } from './holds.queries.ts';
import { inScopeOfHold, showHold } from './open-hold.ts';

export function seeHold(deps: Deps, holdToken: string): Promise<Hold> {
  return inScopeOfHold(deps, holdToken, async (_trx, open) => showHold(open, deps.clock.now()));
}

/** Keeps what a step of the form said. What is kept stays kept when the finished form then turns out to need mending. */
export async function keepAnswers(
  deps: Deps,
  holdToken: string,
  { answers, finished = false }: Body<typeof saveAnswers>,
): Promise<Hold> {
  const open = await inScopeOfHold(deps, holdToken, async (trx, { slot, hold }) => {
    const kept = { ...hold.answers, ...askedOf(answers) };
    await updateAnswers(trx, slot.id, kept);
    return { slot, hold: { ...hold, answers: kept } };
  });
  const now = deps.clock.now();
  if (finished) readAnswers(open.hold.answers, open.slot, now);
  return showHold(open, now);
}

/** Without members that the form does not ask for: a hold is no store for strangers. */
function askedOf(answers: BookingAnswers): BookingAnswers {
  const asked = Object.entries(answers).filter(([name]) => Object.hasOwn(BookingAnswers.properties, name));
  return Object.fromEntries(asked);
}

/** "I need more time": 15 minutes from now, up to ten times, also just after it ran out. */
export function extendHold(deps: Deps, holdToken: string, key: RequestKey | null): Promise<Hold> {
  const { clock } = deps;
  return inScopeOfHold(deps, holdToken, async (trx, { slot, hold }) => {
    const now = clock.now();
    let extended = hold;
    await doOnce(trx, { key, clock }, async () => {
      if (hold.extensions >= mostExtensions) throw noMoreExtensions();
      extended = { ...hold, until: now.add(holdLength), extensions: hold.extensions + 1 };
      await updateExtension(trx, slot.id, extended.until);
    });
    return showHold({ slot, hold: extended }, now);
  });
}

export function giveBackHold(deps: Deps, holdToken: string): Promise<void> {
  return inScopeOfHold(deps, holdToken, async (trx, { slot }) => {
    await deleteHold(trx, slot.id);
    await passOn(trx, deps, slot.id);
  });
}
