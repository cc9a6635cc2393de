import { sql, type RawBuilder } from 'kysely';
import type { HeardFrom } from '#shared/contracts/bookings.ts';
import type { Words } from '#shared/contracts/common.ts';
import type { Language } from '#shared/text/language.ts';
import { violatedConstraint, type Database, type Trx } from '../../platform/database.ts';
import { together } from '../../platform/scope.ts';
import { propertyHasBooking, slotTaken } from './bookings.errors.ts';
import type { CheckedAnswers } from './answers.rules.ts';
import type { Channel } from './bookings.rules.ts';
import type { LinkContact } from './link-contact.rules.ts';

export interface BookingRow {
  id: string;
  municipality: string;
  clinicId: string;
  slotId: string;
  status: string;
  channel: Channel;
  relation: string;
  name: string;
  phone: string | null;
  email: string | null;
  /** The municipality pays for text messages. */
  sendsSms: boolean;
  wantsPaper: boolean;
  topics: string[];
  question: string;
  systemYear: number | null;
  language: Language;
  linkVersion: number;
  inviteSequence: number;
  holdId: string | null;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  day: Temporal.PlainDate;
  closesAt: Temporal.Instant;
  clinicStatus: string;
  clinicTexts: Partial<Record<Language, { bring?: string; words?: string }>>;
  timeZone: string;
  venueName: Words;
  room: Words;
  venueAddress: string;
  venueVillage: string;
  propertyId: string;
  identifier: string | null;
  parcel: string | null;
  address: string;
  village: string;
}

/** Written out: every booking and change asks for it, and building it anew cost more than sending it. */
export const bookings = sql`
  select booking.id, booking.municipality_id as municipality, booking.clinic_id as "clinicId",
    booking.slot_id as "slotId", booking.status, booking.channel, booking.relation, booking.name, booking.phone,
    booking.email, booking.wants_paper as "wantsPaper", booking.topics, booking.question,
    booking.system_year as "systemYear", booking.language,
    booking.link_version as "linkVersion", booking.invite_sequence as "inviteSequence", booking.hold_id as "holdId",
    slot.starts_at as "startsAt", slot.ends_at as "endsAt",
    clinic.day, clinic.closes_at as "closesAt", clinic.status as "clinicStatus", clinic.texts as "clinicTexts",
    municipality.time_zone as "timeZone", municipality.sms_daily_cents > 0 as "sendsSms",
    venue.name as "venueName", room.name as room, venue.address as "venueAddress", venue.village as "venueVillage",
    property.id as "propertyId", property.identifier, property.parcel, property.address, property.village
  from booking
    join slot on slot.id = booking.slot_id
    join clinic on clinic.id = booking.clinic_id
    join municipality on municipality.id = booking.municipality_id
    join venue on venue.id = clinic.venue_id
    join room on room.id = clinic.room_id
    join property on property.id = booking.property_id`;

export async function findMunicipalityOfCode(db: Database, codeHash: Buffer): Promise<string | null> {
  const { rows } = await sql<{
    found: string | null;
  }>`select municipality_of_code(${codeHash}) as found`.execute(db);
  return rows[0]?.found ?? null;
}

export async function findBooking(trx: Trx, id: string): Promise<BookingRow | undefined> {
  const { rows } = await sql<BookingRow>`${bookings} where booking.id = ${id}`.execute(trx);
  return rows[0];
}

/** Locks the booking first: two changes of one booking happen one after the other. */
export async function lockBooking(trx: Trx, id: string): Promise<BookingRow | undefined> {
  const lock = trx.selectFrom('booking').select('id').where('id', '=', id).forUpdate().execute();
  const [, booking] = await together([lock, findBooking(trx, id)]);
  return booking;
}

export async function findBookingByCodeHash(trx: Trx, codeHash: Buffer): Promise<BookingRow | undefined> {
  const { rows } = await sql<BookingRow>`${bookings} where code_hash = ${codeHash}`.execute(trx);
  return rows[0];
}

/** Each is a text message, which somebody pays for. Whoever looks after many properties has an address. */
const mostTextedLinks = 3;

/** The next live bookings that were made with this address or number. */
export async function listComingBookingsOf(
  trx: Trx,
  contact: LinkContact,
  now: Temporal.Instant,
): Promise<BookingRow[]> {
  const [isTheirs, most] =
    'email' in contact
      ? [sql`booking.email = ${contact.email}`, 10]
      : [sql`booking.phone = any(${contact.phones}::text[])`, mostTextedLinks];
  const { rows } = await sql<BookingRow>`${bookings}
    where ${isTheirs} and booking.status = 'booked' and slot.ends_at > ${now}
    order by slot.starts_at limit ${most}`.execute(trx);
  return rows;
}

export interface Contact {
  email: string | null;
  phone: string | null;
}

/** How many bookings were made on the web with this address or this number since then. */
export async function countBookingsOfContact(
  trx: Trx,
  contact: Contact,
  since: Temporal.Instant,
): Promise<number> {
  const { email, phone } = contact;
  const { rows } = await sql<{ made: number }>`
    select count(*)::int as made from booking
    where (email = ${email} or phone = ${phone}) and channel = 'web' and created_at > ${since}`.execute(trx);
  return rows[0]?.made ?? 0;
}

export interface HeardCount {
  way: HeardFrom;
  count: number;
}

/** How those who kept their booking of these days heard of the clinic, the most frequent way first. */
export async function countHeardOf(trx: Trx, clinicIds: readonly string[]): Promise<HeardCount[]> {
  const { rows } = await sql<HeardCount>`
    select heard as way, count(*)::int as count from booking
    where clinic_id = any(${[...clinicIds]}::uuid[]) and status <> 'cancelled' and heard is not null
    group by heard order by count(*) desc, heard`.execute(trx);
  return rows;
}

export interface NewBooking extends Omit<CheckedAnswers, 'property'> {
  id: string;
  municipality: string;
  clinicId: string;
  slotId: string;
  /** The statement that finds or adds it. */
  property: RawBuilder<{ id: string }>;
  channel: Channel;
  codeHash: Buffer;
  holdId: string;
  createdAt: Temporal.Instant;
}

/** Turns a hold into a booking: one statement deletes the one and inserts the other with its property. */
export async function insertBookingOfHold(trx: Trx, booking: NewBooking): Promise<void> {
  const { id, municipality, clinicId, slotId, property, channel, relation, name, phone, email } = booking;
  const { wantsPaper, topics, question, systemYear, language, heard, codeHash, holdId, createdAt } = booking;
  await sql`
    with ended as (delete from hold where slot_id = ${slotId}), property as (${property})
    insert into booking (id, municipality_id, clinic_id, slot_id, property_id, channel, relation, name, phone, email,
      wants_paper, topics, question, system_year, language, heard, code_hash, hold_id, created_at)
    select ${id}::uuid, ${municipality}, ${clinicId}::uuid, ${slotId}::uuid, property.id, ${channel}, ${relation}, ${name},
      ${phone}, ${email}, ${wantsPaper}::boolean, ${topics}::text[], ${question}, ${systemYear}::smallint, ${language}, ${heard}, ${codeHash}::bytea,
      ${holdId}::uuid, ${createdAt}::timestamptz
    from property`
    .execute(trx)
    .catch(refuseSecondBooking);
}

/** Moves a booking to another slot; its identity and calendar UID stay, SEQUENCE rises. */
export async function updateSlotOfBooking(
  trx: Trx,
  moved: { id: string; slotId: string; clinicId: string },
): Promise<void> {
  await trx
    .updateTable('booking')
    .set((update) => ({
      slot_id: moved.slotId,
      clinic_id: moved.clinicId,
      invite_sequence: update('invite_sequence', '+', 1),
      moved_with_day_at: null,
      // A number of the door is called on its own day only.
      door_number: sql<number | null>`case when clinic_id = ${moved.clinicId} then door_number end`,
    }))
    .where('id', '=', moved.id)
    .execute()
    .catch(refuseSecondBooking);
}

export async function updateToCancelled(
  trx: Trx,
  { id, by, at }: { id: string; by: 'holder' | 'staff' | 'municipality'; at: Temporal.Instant },
): Promise<void> {
  await trx
    .updateTable('booking')
    .set((update) => ({
      status: 'cancelled',
      cancelled_at: at,
      cancelled_by: by,
      invite_sequence: update('invite_sequence', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

export interface Completed {
  topics?: string[];
  question?: string;
  systemYear?: number | null;
}

export async function updateTold(trx: Trx, id: string, { systemYear, ...asked }: Completed): Promise<void> {
  const told = { ...asked, ...(systemYear !== undefined && { system_year: systemYear }) };
  await trx.updateTable('booking').set(told).where('id', '=', id).execute();
}

function refuseSecondBooking(error: unknown): never {
  const constraint = violatedConstraint(error);
  if (constraint === 'booking_one_live_per_property_and_clinic') throw propertyHasBooking();
  if (constraint === 'booking_one_live_per_slot') throw slotTaken({ members: { alternatives: [] } });
  throw error;
}

export async function updateLinkVersion(
  trx: Trx,
  { id, linkVersion, codeHash }: { id: string; linkVersion: number; codeHash: Buffer },
): Promise<void> {
  await trx
    .updateTable('booking')
    .set({ link_version: linkVersion, code_hash: codeHash })
    .where('id', '=', id)
    .execute();
}
