import type { BookingAnswers } from '#shared/contracts/bookings.ts';
import { badInput, Refusal } from '../../platform/errors.ts';
import { readAnswers, type CheckedAnswers, type Place } from './answers.rules.ts';

export interface WalkInAnswers {
  name: string;
  property: string;
  phone?: string | undefined;
  language: 'fi' | 'sv' | 'en' | 'nb';
}

const fieldsOfProperty = ['propertyIdentifier', 'address', 'village'];

/** Reads the three fields of the door by the rules of every booking. Who gives no number gets everything on paper. */
export function readWalkIn({ property, ...typed }: WalkInAnswers, place: Place): CheckedAnswers {
  try {
    return readAnswers({ ...typed, ...propertyIn(property), relation: 'owner', wantsPaper: true }, place);
  } catch (error) {
    const refused = error instanceof Refusal ? error.extra.fields : undefined;
    if (!refused) throw error;
    const fields = refused.map((one) =>
      fieldsOfProperty.includes(one.field) ? { ...one, field: 'property' } : one,
    );
    throw badInput({
      fields: fields.filter(({ field }, at) => at === fields.findIndex((one) => one.field === field)),
    });
  }
}

/** Letters make it an address; identifiers have none but the M of a parcel. */
function propertyIn(typed: string): BookingAnswers {
  const isAddress = /\p{L}/u.test(typed.replace(/M\d+\s*$/i, ''));
  if (!isAddress) return { propertyIdentifier: typed };
  const [address, ...village] = typed.split(',');
  return { propertyUnknown: true, address: address ?? '', village: village.join(',') };
}

export interface QueueVisit {
  number: number;
  desk: number;
  startsAt: Temporal.Instant;
  status: string;
}

export interface DeskVisit {
  desk: number;
  endsAt: Temporal.Instant;
}

/** When the turn of somebody who waits is expected: at their time, later by what the visit at their desk has overrun. */
export function expectedTurn(
  { desk, startsAt }: Pick<QueueVisit, 'desk' | 'startsAt'>,
  { going, now }: { going: readonly DeskVisit[]; now: Temporal.Instant },
): Temporal.Instant {
  const late = going
    .filter((visit) => visit.desk === desk)
    .map(({ endsAt }) => Math.max(0, now.epochMilliseconds - endsAt.epochMilliseconds));
  const expected = startsAt.add({ milliseconds: Math.max(0, ...late) });
  return Temporal.Instant.compare(expected, now) < 0 ? now : expected;
}

/** The local day of the clinic itself: the door is open from its first to its last minute. */
export function isDayOf(startsAt: Temporal.Instant, now: Temporal.Instant, zone: string): boolean {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  return dayOf(startsAt).equals(dayOf(now));
}
