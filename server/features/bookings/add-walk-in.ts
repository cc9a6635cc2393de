import { randomUUID } from 'node:crypto';
import { toApiInstant } from '#shared/time.ts';
import type { Staff } from '../../platform/access.ts';
import { audit } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound, Refusal } from '../../platform/errors.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { inScope } from '../../platform/scope.ts';
import { findOrAddProperty } from '../properties/find-or-add-property.ts';
import { codeHashOf, codeOf } from './booking-link.ts';
import { notToday, noTimeLeft, propertyHasBooking, propertyOnBoard } from './bookings.errors.ts';
import { findBooking, insertBookingOfHold, type BookingRow } from './bookings.queries.ts';
import { mustBeBookable } from './bookings.rules.ts';
import { findDay } from './day.queries.ts';
import { isSlotFree } from './holds.queries.ts';
import { lockSlot, type LockedSlot } from './slots.queries.ts';
import { findNextTime, findNumber, lockDoor, updateToWalkIn } from './walk-ins.queries.ts';
import { isDayOf, readWalkIn, type WalkInAnswers } from './walk-ins.rules.ts';

export interface WalkIn {
  clinicId: string;
  answers: WalkInAnswers;
  key: RequestKey | null;
}

/** Somebody has come without a time: the next free one of the day is theirs, and they have arrived. */
export function addWalkIn(deps: Deps, caller: Staff, { key, ...asked }: WalkIn) {
  return inScope(deps.db, caller.scope, async (trx) => {
    const id = await once<string, string>(
      trx,
      { key, clock: deps.clock },
      {
        work: () => bookNextTime(trx, deps, { ...asked, caller }),
        subjectOf: (made) => made,
        again: async (made) => made,
      },
    );
    const booking = (await findBooking(trx, id)) as BookingRow;
    return { bookingId: id, number: await findNumber(trx, id), start: toApiInstant(booking.startsAt) };
  });
}

async function bookNextTime(
  trx: Trx,
  deps: Deps,
  { clinicId, answers: typed, caller }: Omit<WalkIn, 'key'> & { caller: Staff },
): Promise<string> {
  const now = deps.clock.now();
  await lockDoor(trx, clinicId);
  const day = await findDay(trx, clinicId);
  if (!day) throw notFound();
  if (!isDayOf(day.startsAt, now, day.timeZone)) throw notToday();
  const slot = await lockNextFree(trx, clinicId, now);
  mustBeBookable(slot, { channel: 'door', now });
  const { property, ...answers } = readWalkIn(typed, slot, now);
  const { municipality } = slot;
  const id = randomUUID();
  await insertBookingOfHold(trx, {
    ...answers,
    ...{ id, municipality, clinicId, slotId: slot.id, channel: 'door' },
    property: findOrAddProperty({ ...property, municipality }, now),
    codeHash: codeHashOf(codeOf({ id, linkVersion: 1 }, deps.config.linkKey), deps.config.linkKey),
    // Nobody held the time before; the door takes it at once.
    holdId: randomUUID(),
    createdAt: now,
  }).catch((error: unknown) => {
    const isSecond = error instanceof Refusal && error.code === propertyHasBooking.code;
    throw isSecond ? propertyOnBoard() : error;
  });
  await updateToWalkIn(trx, id);
  await audit(trx, { at: now, municipality, by: caller, action: 'booking.made', subject: id });
  return id;
}

/** Somebody on the telephone may take the time in the moment before it is locked: then the next one. */
async function lockNextFree(trx: Trx, clinicId: string, now: Temporal.Instant): Promise<LockedSlot> {
  for (;;) {
    const slotId = await findNextTime(trx, clinicId, now);
    const slot = slotId && (await lockSlot(trx, slotId));
    if (!slot) throw noTimeLeft();
    if (await isSlotFree(trx, slot.id, now)) return slot;
  }
}
