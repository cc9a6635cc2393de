import { randomUUID } from 'node:crypto';
import { codeHashOf, codeOf } from '#server/features/bookings/booking-link.ts';
import type { Trx } from '#server/platform/database.ts';
import type { Dice } from './dice.ts';
import type { LaidProperty } from './lay-places.ts';
import { questionFor, type PlannedBooking } from './plan-bookings.ts';
import { demoResident, type DemoResident } from './residents.ts';

export type LaidBooking = PlannedBooking & DemoResident & { id: string };

interface Laying {
  dice: Dice;
  municipality: string;
  linkKey: string;
  properties: LaidProperty[];
  now: Temporal.Instant;
}

const channels = { web: 'web', staff: 'phone', walk_in: 'door' } as const;

/** Writes the bookings with links and codes that work, each made some days before its day. */
export async function layBookings(
  trx: Trx,
  laying: Laying,
  planned: PlannedBooking[],
): Promise<LaidBooking[]> {
  const residents = residentsOf(laying, planned);
  const laid = planned.map((booking) => ({
    ...booking,
    ...residents.get(booking.property.id)!,
    id: randomUUID(),
  }));
  await trx
    .insertInto('booking')
    .values(laid.map((booking) => rowOf(booking, laying)))
    .execute();
  return laid;
}

/** One person behind each property, the same at every visit; a noted visit's language is that of its note. */
function residentsOf({ dice, municipality, properties }: Laying, planned: PlannedBooking[]) {
  return new Map(
    properties.map(({ id }, number) => {
      const language = planned.find(({ property, note }) => note && property.id === id)?.note?.language;
      return [id, demoResident(dice, municipality, { number, language })];
    }),
  );
}

function rowOf(booking: LaidBooking, { dice, municipality, linkKey, now }: Laying) {
  const { id, clinic, slot, property, status, language } = booking;
  const question = questionFor(dice, booking);
  const channel = channels[slot.share];
  const startsAt = Temporal.Instant.fromEpochMilliseconds(slot.startsAt);
  const daysBefore = clinic.day.when === 'past' ? 3 + dice.below(18) : 1 + dice.below(6);
  const latest = clinic.day.when === 'past' ? startsAt : now;
  const createdAt =
    channel === 'door' ? startsAt : latest.subtract({ hours: 24 * daysBefore, minutes: dice.below(600) });
  const isCancelled = status === 'cancelled';
  return {
    id,
    municipality_id: municipality,
    clinic_id: clinic.id,
    slot_id: slot.id,
    property_id: property.id,
    status,
    channel,
    relation: booking.relation,
    name: booking.name,
    phone: booking.phone,
    email: booking.email,
    wants_paper: booking.wantsPaper,
    heard: booking.heard,
    topics: question.topics,
    question: question.text,
    language,
    code_hash: codeHashOf(codeOf({ id, linkVersion: 1 }, linkKey), linkKey),
    created_at: createdAt,
    cancelled_at: isCancelled ? createdAt.add({ hours: 26 }) : null,
    cancelled_by: isCancelled ? (dice.below(5) === 0 ? ('staff' as const) : ('holder' as const)) : null,
  };
}
