import { randomUUID } from 'node:crypto';
import type { Answer } from '#shared/contracts/endpoint.ts';
import type { takeHold as contract } from '#shared/contracts/bookings.ts';
import { languages, type Language } from '#shared/text/language.ts';
import { dayInWords, toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import { inScopeOfRows, together } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { passOn } from '../waiting/pass-on.ts';
import { holdLength, mustBeBookable, type Channel } from './bookings.rules.ts';
import { dayFull, dayMoved, slotTaken } from './bookings.errors.ts';
import { holdTokenOf, visitorHashOf } from './hold-token.ts';
import { heldInTheSameMoment, insertHold } from './holds.queries.ts';
import { offerAlternatives } from './offer-alternatives.ts';
import { lockSlot, type LockedSlot } from './slots.queries.ts';

export interface TakeHoldInput {
  slotId: string;
  /** Cookie of the visitor, or 'staff:' and the account. */
  visitor: string;
  channel: Channel;
  key: RequestKey | null;
  /** Staff hold only in their own municipalities; undefined: wherever the slot is. */
  within?: readonly string[];
}

type Taken = { id: string; slotId: string; until: Temporal.Instant };

/** Keeps a slot for one visitor for 15 minutes and frees what they held before. The first to commit wins. */
export async function takeHold(deps: Deps, input: TakeHoldInput): Promise<Answer<typeof contract>> {
  const visitorHash = visitorHashOf(input.visitor, deps.config.linkKey);
  const taken = await inScopeOfBoth(deps, { slotId: input.slotId, visitorHash }, (trx) =>
    once<Taken, { id: string; slotId: string; until: string }>(
      trx,
      { key: input.key, clock: deps.clock },
      {
        work: () => holdSlot(trx, deps, { ...input, visitorHash }),
        subjectOf: (hold) => ({ ...hold, until: hold.until.toString() }),
        again: async (kept) => ({ ...kept, until: Temporal.Instant.from(kept.until) }),
      },
    ),
  );
  return {
    holdToken: holdTokenOf(taken, deps.config.linkKey),
    slotId: taken.slotId,
    until: toApiInstant(taken.until),
  };
}

const mostTries = 5;

/** Sees the slot's municipality, and the one where the visitor held another time before. */
async function inScopeOfBoth<T>(
  { db }: Deps,
  { slotId, visitorHash }: { slotId: string; visitorHash: Buffer },
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await inScopeOfRows(db, { slot: slotId, visitor: visitorHash }, work);
    } catch (error) {
      if (tries === mostTries || !heldInTheSameMoment(error)) throw error;
    }
  }
}

async function holdSlot(
  trx: Trx,
  deps: Deps,
  input: TakeHoldInput & { visitorHash: Buffer },
): Promise<Taken> {
  const { visitorHash } = input;
  const now = deps.clock.now();
  const hold = { id: randomUUID(), slotId: input.slotId, until: now.add(holdLength) };
  // The hold travels with the question whether it may stand: where not, it ends with the transaction.
  const [slot, taken] = await together([
    lockSlot(trx, input.slotId),
    insertHold(trx, { ...hold, visitorHash }, now),
  ]);
  if (!slot || (input.within && !input.within.includes(slot.municipality))) throw notFound();
  if (hasMoved(slot)) throw await dayMovedWithAlternatives(trx, slot, now);
  mustBeBookable(slot, { channel: input.channel, now });
  if (!taken) throw await slotTakenWithAlternatives(trx, slot, now);
  if (taken.freed && taken.freed !== slot.id) await passOn(trx, deps, taken.freed);
  return hold;
}

/** The refusal that a taken time gets: with the next free times, or with the word that the day is full. */
export async function slotTakenWithAlternatives(trx: Trx, slot: LockedSlot, now: Temporal.Instant) {
  const alternatives = await offerAlternatives(trx, { clinicId: slot.clinicId, from: slot.startsAt, now });
  const members = { alternatives, clinicId: slot.clinicId };
  return alternatives.length > 0 ? slotTaken({ members }) : dayFull({ members });
}

/** A published day changes its times only by moving as a whole: a closed one lies on its old date. */
export const hasMoved = ({ closed, clinicStatus }: LockedSlot) => closed && clinicStatus === 'published';

/** The refusal of a time whose day has moved, with the new date and its free times. */
export async function dayMovedWithAlternatives(trx: Trx, slot: LockedSlot, now: Temporal.Instant) {
  const alternatives = await offerAlternatives(trx, { clinicId: slot.clinicId, from: slot.startsAt, now });
  const members = { alternatives, clinicId: slot.clinicId };
  const [next] = alternatives;
  if (!next) return dayFull({ members });
  const dayOf = (language: Language) =>
    dayInWords(Temporal.Instant.from(next.start), slot.timeZone, language);
  const words = Object.fromEntries(languages.map((language) => [`day.${language}`, dayOf(language)]));
  return dayMoved({ members, words });
}
