import { sql } from 'kysely';
import type { Words } from '#shared/contracts/common.ts';
import type { VisitMark, VisitStatus } from '#shared/contracts/day.ts';
import type { Language } from '#shared/text/language.ts';
import type { Trx } from '../../platform/database.ts';

export interface DayRow {
  id: string;
  municipality: string;
  status: string;
  day: Temporal.PlainDate;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  timeZone: string;
  venue: Words;
  room: Words;
  desks: number;
}

export async function findDay(trx: Trx, clinicId: string): Promise<DayRow | undefined> {
  const row = await trx
    .selectFrom('clinic')
    .innerJoin('municipality', 'municipality.id', 'clinic.municipality_id')
    .innerJoin('venue', 'venue.id', 'clinic.venue_id')
    .innerJoin('room', 'room.id', 'clinic.room_id')
    .select(['clinic.id', 'clinic.municipality_id as municipality', 'clinic.status', 'day', 'desks'])
    .select(['starts_at as startsAt', 'ends_at as endsAt', 'time_zone as timeZone'])
    .select(['venue.name as venue', 'room.name as room'])
    .where('clinic.id', '=', clinicId)
    .executeTakeFirst();
  return row as DayRow | undefined;
}

export interface DaySlotRow {
  id: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  desk: number;
  share: string;
  closed: boolean;
  visit: DayVisitRow | null;
}

export interface DayVisitRow {
  bookingId: string;
  status: VisitStatus;
  channel: string;
  /** Of those who came without a time only. */
  number: number | null;
  relation: string;
  name: string;
  phone: string | null;
  email: string | null;
  wantsPaper: boolean;
  sendsSms: boolean;
  language: Language;
  topics: string[];
  question: string;
  systemYear: number | null;
  propertyId: string;
  identifier: string | null;
  parcel: string | null;
  address: string;
  village: string;
  confirmed: boolean;
}

/** Every time of a day in order, with its live booking. */
export async function listDaySlots(trx: Trx, clinicId: string): Promise<DaySlotRow[]> {
  const rows = await trx
    .selectFrom('slot')
    .leftJoin('booking', (join) =>
      join.onRef('booking.slot_id', '=', 'slot.id').on('booking.status', '<>', sql.lit('cancelled')),
    )
    .leftJoin('property', 'property.id', 'booking.property_id')
    .innerJoin('municipality', 'municipality.id', 'slot.municipality_id')
    .select(['slot.id', 'slot.starts_at as startsAt', 'slot.ends_at as endsAt', 'slot.desk'])
    .select(['slot.share', 'slot.closed', 'booking.id as bookingId', 'booking.status', 'booking.channel'])
    .select(['booking.door_number as number', 'booking.wants_paper as wantsPaper'])
    .select(sql<boolean>`municipality.sms_daily_cents > 0`.as('sendsSms'))
    .select(['booking.relation', 'booking.name', 'booking.phone', 'booking.email', 'booking.language'])
    .select(['booking.topics', 'booking.question', 'booking.system_year as systemYear'])
    .select(['property.id as propertyId', 'property.identifier'])
    .select(['property.parcel', 'property.address', 'property.village', 'property.confirmed'])
    .where('slot.clinic_id', '=', clinicId)
    // What lay on an older date or plan is over.
    .where((where) => where.or([where('slot.closed', '=', false), where('booking.id', 'is not', null)]))
    .orderBy('slot.starts_at')
    .orderBy('slot.desk')
    .execute();
  return rows.map(({ id, startsAt, endsAt, desk, share, closed, ...visit }) => ({
    id,
    startsAt,
    endsAt,
    desk,
    share,
    closed,
    visit: visit.bookingId ? (visit as DayVisitRow) : null,
  }));
}

export async function lockVisit(
  trx: Trx,
  bookingId: string,
): Promise<{ status: VisitStatus; municipality: string } | undefined> {
  return trx
    .selectFrom('booking')
    .select(['status', 'municipality_id as municipality'])
    .where('id', '=', bookingId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateVisitStatus(trx: Trx, bookingId: string, status: VisitMark): Promise<void> {
  await trx.updateTable('booking').set({ status }).where('id', '=', bookingId).execute();
}
