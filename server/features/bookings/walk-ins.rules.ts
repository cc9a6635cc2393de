import type { BookingAnswers } from '#shared/contracts/bookings.ts';
import { readPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { badInput, Refusal, type RefusedField } from '../../platform/errors.ts';
import { readAnswers, type CheckedAnswers, type Place } from './answers.rules.ts';

export interface WalkInAnswers {
  name: string;
  property: string;
  phone?: string | undefined;
  language: 'fi' | 'sv' | 'en' | 'nb';
}

const fieldsOfProperty = ['propertyIdentifier', 'address', 'village'];

/** Reads the three fields of the door by the rules of every booking. Who gives no number gets everything on paper. */
export function readWalkIn(
  { property, ...typed }: WalkInAnswers,
  place: Place,
  now: Temporal.Instant,
): CheckedAnswers {
  try {
    return readAnswers(
      { ...typed, ...propertyIn(property, place), relation: 'owner', wantsPaper: true },
      place,
      now,
    );
  } catch (error) {
    const refused = error instanceof Refusal ? error.extra.fields : undefined;
    if (!refused) throw error;
    const fields = refused.map((one): RefusedField => {
      if (fieldsOfProperty.includes(one.field)) return { field: 'property', code: 'walk_in_property' };
      return one.field === 'name' && one.code === 'name' ? { ...one, code: 'person_name' } : one;
    });
    const firstOf = (field: string) => fields.findIndex((one) => one.field === field);
    throw badInput({ fields: fields.filter(({ field }, place) => place === firstOf(field)) });
  }
}

/** What the register could know is an identifier; anything else with letters in it an address. */
function propertyIn(typed: string, place: Place): BookingAnswers {
  if (readPropertyIdentifier(typed, place).ok || !/\p{L}/u.test(typed)) return { propertyIdentifier: typed };
  const [address = '', ...village] = typed.split(',');
  return { propertyUnknown: true, address, village: village.join(',') };
}

export interface QueueVisit {
  number: number;
  desk: number;
  startsAt: Temporal.Instant;
  status: string;
}

/** A visit that goes on or whose people are here and wait. */
export interface DeskVisit {
  desk: number;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  inConsultation: boolean;
}

/**
 * When the turn of somebody who waits is expected: at their time, later by what their desk is late. A desk is late by
 * what its visit has overrun, or by how long ago somebody who is here should have begun.
 */
export function expectedTurn(
  { desk, startsAt }: Pick<QueueVisit, 'desk' | 'startsAt'>,
  { present, now }: { present: readonly DeskVisit[]; now: Temporal.Instant },
): Temporal.Instant {
  const late = present
    .filter((visit) => visit.desk === desk && Temporal.Instant.compare(visit.startsAt, startsAt) < 0)
    .map((visit) => (visit.inConsultation ? visit.endsAt : visit.startsAt))
    .map((due) => Math.max(0, now.epochMilliseconds - due.epochMilliseconds));
  const expected = startsAt.add({ milliseconds: Math.max(0, ...late) });
  return Temporal.Instant.compare(expected, now) < 0 ? now : expected;
}

/** The local day of the clinic itself: the door is open from its first to its last minute. */
export function isDayOf(startsAt: Temporal.Instant, now: Temporal.Instant, zone: string): boolean {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  return dayOf(startsAt).equals(dayOf(now));
}
