import type { Hold } from '#shared/contracts/bookings.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import { inScopeOfRows, together } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { holdLost } from './bookings.errors.ts';
import { mostExtensions } from './bookings.rules.ts';
import { isTokenOfHold, slotInHoldToken } from './hold-token.ts';
import { findClaims, type Claims, type HoldRow } from './holds.queries.ts';
import { offerAlternatives } from './offer-alternatives.ts';
import { lockSlot, type LockedSlot } from './slots.queries.ts';

export interface OpenHold {
  slot: LockedSlot;
  hold: HoldRow;
}

export interface ClaimedSlot extends Claims {
  slot: LockedSlot;
  holdToken: string;
}

/** Runs `work` in the scope of the slot that a hold's token names; `claim` locks it. The token is not yet proven. */
export async function inScopeOfSlot<T>(
  deps: Deps,
  holdToken: string,
  work: (trx: Trx, claim: () => Promise<ClaimedSlot>) => Promise<T>,
): Promise<T> {
  const slotId = slotInHoldToken(holdToken);
  if (!slotId) throw notFound();
  return inScopeOfRows(deps.db, { slot: slotId }, (trx) =>
    work(trx, async () => {
      const [slot, claims] = await together([lockSlot(trx, slotId), findClaims(trx, slotId)]);
      if (!slot) throw notFound();
      return { ...claims, slot, holdToken };
    }),
  );
}

/**
 * The hold that a token proves. One that ran out is still its visitor's while nobody else took the slot; one that is
 * gone is refused with the next free times, the lost one among them if it is free.
 */
export async function mustHold(
  trx: Trx,
  deps: Deps,
  { slot, hold, holdToken }: ClaimedSlot,
): Promise<HoldRow> {
  if (hold && isTokenOfHold(holdToken, hold, deps.config.linkKey)) return hold;
  const now = deps.clock.now();
  const alternatives = await offerAlternatives(trx, { clinicId: slot.clinicId, from: slot.startsAt, now });
  throw holdLost({ members: { alternatives, clinicId: slot.clinicId } });
}

/** Both at once, for everything that is done with a hold but booking. */
export function inScopeOfHold<T>(
  deps: Deps,
  holdToken: string,
  work: (trx: Trx, open: OpenHold) => Promise<T>,
): Promise<T> {
  return inScopeOfSlot(deps, holdToken, async (trx, claim) => {
    const claimed = await claim();
    return work(trx, { slot: claimed.slot, hold: await mustHold(trx, deps, claimed) });
  });
}

export function showHold({ slot, hold }: OpenHold, now: Temporal.Instant): Hold {
  return {
    slotId: slot.id,
    clinicId: slot.clinicId,
    municipality: slot.municipality,
    start: toApiInstant(slot.startsAt),
    end: toApiInstant(slot.endsAt),
    timeZone: slot.timeZone,
    until: toApiInstant(hold.until),
    live: Temporal.Instant.compare(now, hold.until) < 0,
    extensionsLeft: mostExtensions - hold.extensions,
    answers: hold.answers,
  };
}
