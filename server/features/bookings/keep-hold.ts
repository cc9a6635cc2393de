import type { BookingAnswers, Hold } from '#shared/contracts/bookings.ts';
import type { Deps } from '../../platform/deps.ts';
import { noMoreExtensions } from './bookings.errors.ts';
import { holdLength, mostExtensions } from './bookings.rules.ts';
import { deleteHold, updateAnswers, updateExtension } from './holds.queries.ts';
import { inScopeOfHold, showHold } from './open-hold.ts';

export function seeHold(deps: Deps, holdToken: string): Promise<Hold> {
  return inScopeOfHold(deps, holdToken, async (_trx, open) => showHold(open, deps.clock.now()));
}

/** Keeps what a finished step of the form said; checked only when the booking is made. */
export function keepAnswers(deps: Deps, holdToken: string, answers: BookingAnswers): Promise<Hold> {
  return inScopeOfHold(deps, holdToken, async (trx, { slot, hold }) => {
    const kept = { ...hold.answers, ...answers };
    await updateAnswers(trx, slot.id, kept);
    return showHold({ slot, hold: { ...hold, answers: kept } }, deps.clock.now());
  });
}

/** "I need more time": 15 minutes from now, up to ten times, also just after it ran out. */
export function extendHold(deps: Deps, holdToken: string): Promise<Hold> {
  return inScopeOfHold(deps, holdToken, async (trx, { slot, hold }) => {
    if (hold.extensions >= mostExtensions) throw noMoreExtensions();
    const now = deps.clock.now();
    const until = now.add(holdLength);
    await updateExtension(trx, slot.id, until);
    return showHold({ slot, hold: { ...hold, until, extensions: hold.extensions + 1 } }, now);
  });
}

export function giveBackHold(deps: Deps, holdToken: string): Promise<void> {
  return inScopeOfHold(deps, holdToken, (trx, { slot }) => deleteHold(trx, slot.id));
}
