import { randomUUID } from 'node:crypto';
import type { BookingAnswers } from '#shared/contracts/bookings.ts';
import type { StaffBooking } from '#shared/contracts/staff-bookings.ts';
import { audit } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import { together, withCommit } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound, tooManyTries } from '../../platform/errors.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { findOrAddProperty } from '../properties/find-or-add-property.ts';
import { readAnswers } from './answers.rules.ts';
import { codeHashOf, codeOf } from './booking-link.ts';
import {
  countBookingsOfContact,
  findBooking,
  insertBookingOfHold,
  type BookingRow,
  type Contact,
} from './bookings.queries.ts';
import { mostBookingsADay, mustBeBookable, type Channel } from './bookings.rules.ts';
import { isTokenOfHold } from './hold-token.ts';
import { inScopeOfSlot, mustHold, type ClaimedSlot } from './open-hold.ts';
import { showBooking } from './show-booking.ts';
import { dayMovedWithAlternatives, hasMoved } from './take-hold.ts';
import { tellHolder } from './tell-holder.ts';

export interface BookSlotInput {
  holdToken: string;
  answers: BookingAnswers;
  channel: Channel;
  by: 'public' | { personId: string };
  key: RequestKey | null;
  /** Staff book only in their own municipalities; undefined: wherever the held slot is. */
  within?: readonly string[];
}

/** Makes a held time a booking and sends its confirmation. A second press of the same hold answers the same booking. */
export async function bookSlot(deps: Deps, input: BookSlotInput): Promise<StaffBooking> {
  const booking = await inScopeOfSlot(deps, input.holdToken, (trx, claim) =>
    once<BookingRow, { id: string }, ClaimedSlot>(
      trx,
      { key: input.key, clock: deps.clock },
      {
        read: async () => mustLieWithin(await claim(), input.within),
        work: (claimed) =>
          claimed.booking && isBookedWithThisHold(claimed, deps)
            ? mustFind(trx, claimed.booking.id)
            : bookHeldSlot(trx, deps, { ...input, claimed }),
        subjectOf: ({ id }) => ({ id }),
        again: ({ id }) => mustFind(trx, id),
      },
    ),
  );
  return { ...showBooking(booking, deps), bookingId: booking.id };
}

async function bookHeldSlot(
  trx: Trx,
  deps: Deps,
  { claimed, ...input }: BookSlotInput & { claimed: ClaimedSlot },
): Promise<BookingRow> {
  const { slot } = claimed;
  const now = deps.clock.now();
  const hold = await mustHold(trx, deps, claimed);
  const held = Temporal.Instant.compare(now, hold.until) < 0;
  if (hasMoved(slot)) throw await dayMovedWithAlternatives(trx, slot, now);
  mustBeBookable(slot, { channel: input.channel, now, held });
  const { property, ...answers } = readAnswers(input.answers, slot, now);
  const { municipality } = slot;
  const id = randomUUID();
  const allowed = input.channel === 'web' && mustNotBookWithoutEnd(trx, answers, now);
  const made = insertBookingOfHold(trx, {
    ...answers,
    id,
    municipality,
    clinicId: slot.clinicId,
    slotId: slot.id,
    property: findOrAddProperty({ ...property, municipality }, now),
    channel: input.channel,
    codeHash: codeHashOf(codeOf({ id, linkVersion: 1 }, deps.config.linkKey), deps.config.linkKey),
    holdId: hold.id,
    createdAt: now,
  });
  const entry = { at: now, municipality, by: input.by, action: 'booking.made', subject: id } as const;
  const [, , booking] = await together([allowed, made, mustFind(trx, id), audit(trx, entry)]);
  withCommit(trx, tellHolder(trx, deps, { kind: 'booking-confirmed', booking, beside: {} }));
  return booking;
}

function mustLieWithin(claimed: ClaimedSlot, scope: readonly string[] | undefined): ClaimedSlot {
  if (scope && !scope.includes(claimed.slot.municipality)) throw notFound();
  return claimed;
}

/** A joker cannot empty a season from the web; a road's caretaker can still book it. */
async function mustNotBookWithoutEnd(trx: Trx, contact: Contact, now: Temporal.Instant): Promise<void> {
  const made = await countBookingsOfContact(trx, contact, now.subtract({ hours: 24 }));
  if (made >= mostBookingsADay) throw tooManyTries();
}

/** The hold is gone because this very hold became a booking: its visitor pressed twice. */
function isBookedWithThisHold({ slot, booking, holdToken }: ClaimedSlot, { config }: Deps): boolean {
  return (
    booking?.holdId != null &&
    isTokenOfHold(holdToken, { id: booking.holdId, slotId: slot.id }, config.linkKey)
  );
}

async function mustFind(trx: Trx, id: string): Promise<BookingRow> {
  const booking = await findBooking(trx, id);
  if (!booking) throw notFound();
  return booking;
}
