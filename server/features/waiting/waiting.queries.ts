import { sql } from 'kysely';
import type { Words } from '#shared/contracts/common.ts';
import type { Language } from '#shared/text/language.ts';
import { violatedConstraint, type Trx } from '../../platform/database.ts';
import { waitsAlready } from './waiting.errors.ts';

export interface WaitingRow {
  id: string;
  municipality: string;
  municipalityName: Words;
  timeZone: string;
  clinicId: string | null;
  day: Temporal.PlainDate | null;
  startsAt: Temporal.Instant | null;
  venue: Words | null;
  state: 'waiting' | 'booked' | 'left' | 'over';
  propertyId: string;
  identifier: string | null;
  parcel: string | null;
  address: string;
  village: string;
  channel: 'web' | 'phone';
  relation: 'owner' | 'occupier';
  name: string;
  phone: string | null;
  email: string | null;
  /** Staff must tell them of a change of their day. */
  isUntold: boolean;
  /** The municipality pays for text messages. */
  sendsSms: boolean;
  language: Language;
  shortNotice: boolean;
  joinedAt: Temporal.Instant;
  turn: string;
  bookingId: string | null;
}

/** The property has a time now: one of the day that is waited for, or any that was booked since. */
const hasTime = sql`exists (
  select from booking
  where booking.property_id = waiting.property_id and booking.status <> 'cancelled'
    and (booking.clinic_id = waiting.clinic_id or booking.id = waiting.booking_id
      or waiting.clinic_id is null and booking.created_at > waiting.joined_at))`;

/** Decided when it is asked, so nothing need be written when a day moves, is cancelled or begins. */
function stateAt(now: Temporal.Instant) {
  return sql<WaitingRow['state']>`case
      when ${hasTime} then 'booked'
      when clinic.status <> 'published' or clinic.starts_at <= ${now} then 'over'
      when waiting.ended_at is not null then 'left'
      else 'waiting'
    end`;
}

function waitings(now: Temporal.Instant) {
  return sql`
    select waiting.id, waiting.municipality_id as municipality, municipality.name as "municipalityName",
      municipality.time_zone as "timeZone", waiting.clinic_id as "clinicId", clinic.day, clinic.starts_at as "startsAt",
      venue.name as venue, ${stateAt(now)} as state, waiting.property_id as "propertyId", property.identifier,
      property.parcel, property.address, property.village, waiting.channel, waiting.relation, waiting.name, waiting.phone,
      waiting.email, municipality.sms_daily_cents > 0 as "sendsSms", waiting.language, waiting.short_notice as "shortNotice", waiting.joined_at as "joinedAt",
      waiting.turn,
      waiting.booking_id as "bookingId", waiting.untold_clinic_id is not null as "isUntold"
    from waiting
      join municipality on municipality.id = waiting.municipality_id
      join property on property.id = waiting.property_id
      left join clinic on clinic.id = waiting.clinic_id
      left join venue on venue.id = clinic.venue_id`;
}

export async function findWaiting(
  trx: Trx,
  id: string,
  now: Temporal.Instant,
): Promise<WaitingRow | undefined> {
  const { rows } = await sql<WaitingRow>`${waitings(now)} where waiting.id = ${id}`.execute(trx);
  return rows[0];
}

/** Two answers of one person come one after the other. */
export async function lockWaiting(
  trx: Trx,
  id: string,
  now: Temporal.Instant,
): Promise<WaitingRow | undefined> {
  await trx.selectFrom('waiting').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  return findWaiting(trx, id, now);
}

/** Those of the scope who wait now, in the order in which they are asked; `clinicId`: who would get a time of this day. */
export async function listWaiting(
  trx: Trx,
  { clinicId, now }: { clinicId?: string | undefined; now: Temporal.Instant },
): Promise<WaitingRow[]> {
  const ofDay = clinicId
    ? sql`and (waiting.clinic_id = ${clinicId} or waiting.clinic_id is null
        and waiting.municipality_id = (select municipality_id from clinic where id = ${clinicId}))`
    : sql``;
  const { rows } = await sql<WaitingRow>`
    select * from (${waitings(now)} where waiting.ended_at is null ${ofDay}) as found
    where state = 'waiting' order by municipality, turn`.execute(trx);
  return rows;
}

export interface Concerned {
  waiter: WaitingRow;
  /** Should the day end, they can wait for any other: their property does not yet, and has no other time. */
  stays: boolean;
}

/**
 * Those whom the end or the move of a day concerns, in their order: who waits for it, and who is being asked about a time of it.
 * Who had a time of it until it was cancelled as a whole has heard of that already.
 */
export async function listConcerned(
  trx: Trx,
  { clinicId, asked, now }: { clinicId: string; asked: readonly string[]; now: Temporal.Instant },
): Promise<Concerned[]> {
  const { rows } = await sql<WaitingRow & { stays: boolean }>`
    select found.*, "clinicId" is null or not exists (
        select from waiting as other
        where other.property_id = found."propertyId" and other.clinic_id is null and other.ended_at is null)
      and not exists (
        select from booking
        where booking.property_id = found."propertyId" and status <> 'cancelled' and created_at > "joinedAt") as stays
    from (
      ${waitings(now)}
      where waiting.ended_at is null and (waiting.clinic_id = ${clinicId} or waiting.id = any(${[...asked]}::uuid[]))
        and not exists (
          select from booking
          where booking.clinic_id = waiting.clinic_id and booking.property_id = waiting.property_id
            and cancelled_by = 'municipality' and booking.created_at > waiting.joined_at)) as found
    where state = 'waiting' order by turn`.execute(trx);
  return rows.map(({ stays, ...waiter }) => ({ waiter, stays }));
}

/** They keep their place, and wait for any day of the municipality from now on. */
export async function updateToAnyDay(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`update waiting set clinic_id = null where id = any(${[...ids]}::uuid[])`.execute(trx);
}

/** Nobody waits for this day any more. */
export async function endPlacesOfDay(trx: Trx, clinicId: string, at: Temporal.Instant): Promise<void> {
  const places = trx.updateTable('waiting').set({ ended_at: at }).where('clinic_id', '=', clinicId);
  await places.where('ended_at', 'is', null).execute();
}

/** Staff must tell them what became of this day. */
export async function updateToUntold(trx: Trx, id: string, clinicId: string): Promise<void> {
  await trx.updateTable('waiting').set({ untold_clinic_id: clinicId }).where('id', '=', id).execute();
}

/** Staff have told them. */
export async function updateToTold(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('waiting').set({ untold_clinic_id: null }).where('id', '=', id).execute();
}

export interface UntoldRow {
  id: string;
  municipality: string;
  municipalityName: Words;
  timeZone: string;
  name: string;
  phone: string | null;
  language: Language;
  identifier: string | null;
  parcel: string | null;
  address: string;
  village: string;
  /** They wait on. */
  isWaiting: boolean;
  clinicId: string;
  day: Temporal.PlainDate;
  startsAt: Temporal.Instant;
  venue: Words;
  isHeld: boolean;
}

/** Whom staff must tell by telephone what became of a day that they wait or waited for; of one day only with `clinicId`. */
export async function listUntold(
  trx: Trx,
  { clinicId = null }: { clinicId?: string | null } = {},
): Promise<UntoldRow[]> {
  const { rows } = await sql<UntoldRow>`
    select waiting.id, waiting.municipality_id as municipality, municipality.name as "municipalityName",
      municipality.time_zone as "timeZone", waiting.name, waiting.phone, waiting.language, property.identifier,
      property.parcel, property.address, property.village, waiting.ended_at is null as "isWaiting",
      clinic.id as "clinicId", clinic.day, clinic.starts_at as "startsAt", venue.name as venue,
      clinic.status = 'published' as "isHeld"
    from waiting
      join municipality on municipality.id = waiting.municipality_id
      join property on property.id = waiting.property_id
      join clinic on clinic.id = waiting.untold_clinic_id
      join venue on venue.id = clinic.venue_id
    where ${clinicId}::uuid is null or clinic.id = ${clinicId}
    order by clinic.starts_at, waiting.turn`.execute(trx);
  return rows;
}

/**
 * All places of a municipality's lists are given, asked and ended one after the other. Booking, place and slots are locked
 * before, in this order, so that nobody who has this lock waits for another.
 */
export async function lockLists(trx: Trx, municipality: string): Promise<void> {
  await trx.selectFrom('municipality').select('id').where('id', '=', municipality).forNoKeyUpdate().execute();
}

/** 1 is the first who would be asked about a time that both could take. */
export async function findPlace(
  trx: Trx,
  { municipality, clinicId, turn }: Pick<WaitingRow, 'municipality' | 'clinicId' | 'turn'>,
  now: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ place: number }>`
    select 1 + count(*)::int as place from (
      ${waitings(now)} where waiting.ended_at is null and waiting.municipality_id = ${municipality}
        and (waiting.clinic_id is null or waiting.clinic_id = ${clinicId}::uuid)
        and waiting.turn < ${turn}::bigint) as earlier
    where state = 'waiting'`.execute(trx);
  return rows[0]!.place;
}

export interface NewWaiting {
  id: string;
  municipality: string;
  clinicId: string | null;
  propertyId: string;
  channel: 'web' | 'phone';
  relation: 'owner' | 'occupier';
  name: string;
  phone: string | null;
  email: string | null;
  language: Language;
  shortNotice: boolean;
  joinedAt: Temporal.Instant;
}

export async function insertWaiting(trx: Trx, { clinicId, propertyId, ...asked }: NewWaiting): Promise<void> {
  await trx
    .insertInto('waiting')
    .values({
      id: asked.id,
      municipality_id: asked.municipality,
      clinic_id: clinicId,
      property_id: propertyId,
      channel: asked.channel,
      relation: asked.relation,
      name: asked.name,
      phone: asked.phone,
      email: asked.email,
      language: asked.language,
      short_notice: asked.shortNotice,
      joined_at: asked.joinedAt,
    })
    .execute()
    .catch((error: unknown) => {
      throw violatedConstraint(error) === 'waiting_once_per_property' ? waitsAlready() : error;
    });
}

/** Ends what no longer waits for anything: of one property, which may then wait anew, or of the whole scope. */
export async function endServed(
  trx: Trx,
  { propertyId, now }: { propertyId?: string; now: Temporal.Instant },
): Promise<void> {
  const ofProperty = propertyId ? sql`and waiting.property_id = ${propertyId}` : sql``;
  await sql`
    update waiting set ended_at = ${now} where id in (
      select id from (${waitings(now)} where waiting.ended_at is null ${ofProperty}) as found
      where state <> 'waiting')`.execute(trx);
}

export async function updateToEnded(
  trx: Trx,
  { id, bookingId = null, at }: { id: string; bookingId?: string | null; at: Temporal.Instant },
): Promise<void> {
  await trx
    .updateTable('waiting')
    .set({ ended_at: at, booking_id: bookingId, untold_clinic_id: null })
    .where('id', '=', id)
    .execute();
}

/** In how many lists somebody with this address or number waits. */
export async function countOfContact(
  trx: Trx,
  { email, phone }: { email: string | null; phone: string | null },
): Promise<number> {
  const { rows } = await sql<{ lists: number }>`
    select count(*)::int as lists from waiting
    where ended_at is null and (email = ${email} or phone = ${phone})`.execute(trx);
  return rows[0]!.lists;
}

export interface DayToWaitFor {
  municipality: string;
  country: 'FI' | 'NO';
  timeZone: string;
}

/**
 * A published day to come, which is neither moved nor cancelled until the transaction ends, or the active municipality itself;
 * nothing when nobody can wait for it.
 */
export async function lockDayToWaitFor(
  trx: Trx,
  { municipality, clinicId }: { municipality: string; clinicId: string | null },
  now: Temporal.Instant,
): Promise<DayToWaitFor | undefined> {
  if (clinicId)
    await trx.selectFrom('clinic').select('id').where('id', '=', clinicId).forKeyShare().execute();
  const { rows } = await sql<DayToWaitFor>`
    select id as municipality, country, time_zone as "timeZone" from municipality
    where id = ${municipality} and case
        when ${clinicId}::uuid is null then active
        else exists (
          select from clinic where clinic.id = ${clinicId} and municipality_id = municipality.id
            and status = 'published' and starts_at > ${now})
      end`.execute(trx);
  return rows[0];
}

/** Entries that nobody needs any more, with what was told. */
export async function deleteOldWaiting(
  trx: Trx,
  { endedBefore, joinedBefore }: { endedBefore: Temporal.Instant; joinedBefore: Temporal.Instant },
): Promise<void> {
  await sql`
    delete from waiting where ended_at < ${endedBefore} or joined_at < ${joinedBefore}
      or clinic_id in (select id from clinic where ends_at < ${endedBefore})`.execute(trx);
}

/** How many wait for each of these days itself. */
export async function countWaitingOf(
  trx: Trx,
  clinicIds: readonly string[],
  now: Temporal.Instant,
): Promise<{ clinicId: string; waiting: number }[]> {
  if (clinicIds.length === 0) return [];
  const { rows } = await sql<{ clinicId: string; waiting: number }>`
    select "clinicId", count(*)::int as waiting from (
      ${waitings(now)} where waiting.ended_at is null and waiting.clinic_id = any(${[...clinicIds]}::uuid[])) as found
    where state = 'waiting' group by "clinicId"`.execute(trx);
  return rows;
}

/** Places in the same list of two properties that turned out to be one: the later of each two. */
export async function listLaterOfSame(trx: Trx, one: string, other: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select later.id from waiting as later
      join waiting as earlier on earlier.clinic_id is not distinct from later.clinic_id and earlier.turn < later.turn
    where later.ended_at is null and earlier.ended_at is null and later.property_id <> earlier.property_id
      and later.property_id = any(${[one, other]}::uuid[]) and earlier.property_id = any(${[one, other]}::uuid[])`.execute(
    trx,
  );
  return rows.map(({ id }) => id);
}

export async function updateProperty(trx: Trx, from: string, to: string): Promise<void> {
  await trx.updateTable('waiting').set({ property_id: to }).where('property_id', '=', from).execute();
}
