import { sql } from 'kysely';
import type { Words } from '#shared/contracts/common.ts';
import type { Trx } from '../../platform/database.ts';
import type { Candidate, How } from './waiting.rules.ts';

export interface OfferRow {
  id: string;
  waitingId: string;
  slotId: string;
  clinicId: string;
  how: How;
  until: Temporal.Instant;
  shared: boolean;
  answer: 'taken' | 'declined' | 'lapsed' | 'gone' | 'void' | null;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  venueName: Words;
  room: Words;
  venueAddress: string;
  venueVillage: string;
}

const offers = sql`
  select offer.id, waiting_id as "waitingId", slot_id as "slotId", offer.clinic_id as "clinicId", how, until, shared, answer,
    slot.starts_at as "startsAt", slot.ends_at as "endsAt", venue.name as "venueName", room.name as room,
    venue.address as "venueAddress", venue.village as "venueVillage"
  from offer
    join slot on slot.id = offer.slot_id
    join clinic on clinic.id = offer.clinic_id
    join venue on venue.id = clinic.venue_id
    join room on room.id = clinic.room_id`;

export async function findOffer(trx: Trx, id: string): Promise<OfferRow | undefined> {
  const { rows } = await sql<OfferRow>`${offers} where offer.id = ${id}`.execute(trx);
  return rows[0];
}

/** Newest first. */
export async function listOffersOf(trx: Trx, waitingIds: readonly string[]): Promise<OfferRow[]> {
  if (waitingIds.length === 0) return [];
  const { rows } = await sql<OfferRow>`
    ${offers} where waiting_id = any(${[...waitingIds]}::uuid[]) order by made_at desc, slot.starts_at`.execute(
    trx,
  );
  return rows;
}

/** The property has a time by now, so that of `slot` is not for it: one of its day, or any booked since by who waits for any. */
const hasTime = sql`exists (
  select from booking
  where booking.property_id = waiting.property_id and booking.status <> 'cancelled'
    and (booking.clinic_id = slot.clinic_id
      or waiting.clinic_id is null and booking.created_at > waiting.joined_at))`;

const isBooked = sql`exists (select from booking where booking.slot_id = slot.id and booking.status <> 'cancelled')`;

/** Who could take a time and was not asked about it yet. `slot` and `waiting` stand beside it. */
const couldTake = sql`
  waiting.ended_at is null and waiting.municipality_id = slot.municipality_id
  and (waiting.clinic_id is null or waiting.clinic_id = slot.clinic_id)
  and not exists (
    select from offer where offer.waiting_id = waiting.id and offer.slot_id = slot.id and answer is distinct from 'void')
  and not ${hasTime}`;

/** The slot is booked, or whoever was asked waits no longer. `slot` and `waiting` stand beside it. */
const isSettled = sql`(waiting.ended_at is not null or ${isBooked} or ${hasTime})`;

/** They were asked about a time of this day before, on the date that it has now. */
const knowsDay = sql`exists (
  select from offer join slot as asked on asked.id = offer.slot_id
    join municipality as local on local.id = offer.municipality_id
  where offer.waiting_id = waiting.id and offer.clinic_id = slot.clinic_id and answer is distinct from 'void'
    and (asked.starts_at at time zone local.time_zone)::date = (slot.starts_at at time zone local.time_zone)::date)`;

/**
 * What was to tell them of an offer did not leave in time or came back, and they have a telephone. \`offer\` and \`waiting\`
 * stand beside it.
 */
function isUnreached(now: Temporal.Instant) {
  return sql`(how <> 'call' and waiting.phone is not null and exists (
    select from message where message.id = offer.message_id and (message.status = 'failed' or delivery = 'bounced'
      or until <= ${now} and message.status in ('queued', 'sending'))))`;
}

/** In the order in which they are asked. */
export async function listCandidates(trx: Trx, slotId: string, now: Temporal.Instant): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select waiting.id, channel, short_notice as "shortNotice", waiting.email, waiting.phone,
      municipality.sms_daily_cents > 0 as "sendsSms", ${knowsDay} as "knowsDay", exists (
      select from offer where offer.waiting_id = waiting.id and answer is null and until > ${now}) as "isAsked"
    from slot join waiting on ${couldTake} join municipality on municipality.id = waiting.municipality_id
    where slot.id = ${slotId} order by turn`.execute(trx);
  return rows;
}

/** Somebody waits for this slot's day, or it is kept for somebody: it is worth its locks. */
export async function isAwaited(trx: Trx, slotId: string): Promise<string | null> {
  const { rows } = await sql<{ municipality: string }>`
    select municipality_id as municipality from slot
    where id = ${slotId} and (
      exists (select from waiting where ${couldTake})
      or exists (select from offer where offer.slot_id = slot.id and answer is null)
      or exists (select from hold where hold.slot_id = slot.id and visitor_hash is null))`.execute(trx);
  return rows[0]?.municipality ?? null;
}

/** Times of the day that are kept without anybody being asked, as over the night. */
export async function countKeptUnasked(trx: Trx, slotId: string): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select count(*)::int as kept from hold join slot on slot.id = slot_id and not closed
    where hold.clinic_id = (select clinic_id from slot where id = ${slotId}) and slot_id <> ${slotId} and visitor_hash is null
      and not exists (select from offer where offer.slot_id = hold.slot_id and answer is null)`.execute(trx);
  return rows[0]!.kept;
}

export interface SlotToPassOn {
  id: string;
  clinicId: string;
  share: string;
  /** False: it was free all the time, and somebody waits who does not know of its day. */
  isFreed: boolean;
}

/**
 * Times that came free without a press (their hold or their offers ran out, the night ended), those whose offers are
 * settled or whose message did not arrive, and free ones of days that somebody who waits was never asked about; the earliest first.
 */
export async function listSlotsToPassOn(trx: Trx, now: Temporal.Instant): Promise<SlotToPassOn[]> {
  const { rows } = await sql<SlotToPassOn>`
    with freed as (
      select slot_id from hold where visitor_hash is null
        and not exists (select from offer where offer.slot_id = hold.slot_id and answer is null and until > ${now})
      union
      select slot_id from hold where visitor_hash is not null and until <= ${now}
        and municipality_id in (select municipality_id from waiting where ended_at is null)
      union
      select offer.slot_id from offer join slot on slot.id = offer.slot_id join clinic on clinic.id = offer.clinic_id
        join waiting on waiting.id = offer.waiting_id
      where answer is null and (until <= ${now} or slot.closed or clinic.status <> 'published' or ${isSettled}
        or ${isUnreached(now)})
    )
    select slot.id, slot.clinic_id as "clinicId", slot.share, true as "isFreed", slot.starts_at from freed join slot on slot.id = slot_id
    union all
    select slot.id, slot.clinic_id, slot.share, false, slot.starts_at from clinic join slot on slot.clinic_id = clinic.id
    where clinic.status = 'published' and clinic.closes_at > ${now} and not slot.closed and slot.share <> 'walk_in'
      and clinic.municipality_id in (select municipality_id from waiting where ended_at is null)
      and not ${isBooked}
      and not exists (select from hold where hold.slot_id = slot.id)
      and exists (select from waiting where ${couldTake} and not ${knowsDay})
    order by "isFreed" desc, starts_at`.execute(trx);
  return rows;
}

/** Those of a slot whose message did not arrive are asked by telephone, with time to answer. Until when the last of them is. */
export async function updateToCalls(
  trx: Trx,
  slotId: string,
  { now, until }: { now: Temporal.Instant; until: Temporal.Instant },
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ until: Temporal.Instant }>`
    update offer set how = 'call', until = greatest(until, ${until}::timestamptz) from waiting
    where offer.slot_id = ${slotId} and answer is null and waiting.id = offer.waiting_id and ${isUnreached(now)}
    returning until`.execute(trx);
  return rows
    .map((row) => row.until)
    .toSorted(Temporal.Instant.compare)
    .at(-1);
}

/** Who is being asked about a time of this day. */
export async function listAskedAbout(trx: Trx, clinicId: string): Promise<string[]> {
  const asked = trx.selectFrom('offer').select('waiting_id as id').distinct();
  const open = asked.where('clinic_id', '=', clinicId).where('answer', 'is', null);
  return (await open.execute()).map(({ id }) => id);
}

/** Ends the open offers of a day, or only those of times that it no longer has, and answers whose they were. */
export async function updateToVoid(
  trx: Trx,
  { clinicId, onlyClosed }: { clinicId: string; onlyClosed: boolean },
): Promise<{ waitingId: string; slotId: string }[]> {
  const { rows } = await sql<{ waitingId: string; slotId: string }>`
    update offer set answer = 'void' from slot
    where offer.clinic_id = ${clinicId} and answer is null and slot.id = offer.slot_id
      and (slot.closed or not ${onlyClosed}::boolean)
    returning waiting_id as "waitingId", slot_id as "slotId"`.execute(trx);
  return rows;
}

/** Open offers of a slot to those who wait no longer. */
export async function updateSettled(trx: Trx, slotId: string): Promise<void> {
  await sql`
    update offer set answer = 'gone' from waiting, slot
    where offer.slot_id = ${slotId} and answer is null and waiting.id = offer.waiting_id and slot.id = offer.slot_id
      and ${isSettled}`.execute(trx);
}

/** Locks the times that somebody is asked about now, in one order and each after its day, as everybody does. */
export async function lockAskedSlots(trx: Trx, waitingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select slot.id from slot join clinic on clinic.id = slot.clinic_id
    where slot.id in (select slot_id from offer where waiting_id = ${waitingId} and answer is null)
    order by slot.id for key share of clinic for no key update of slot`.execute(trx);
  return rows.map(({ id }) => id);
}

/** The free times of a day that somebody waits for, in order. */
export async function listAwaitedSlots(trx: Trx, clinicId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from slot
    where clinic_id = ${clinicId} and not closed and exists (select from waiting where ${couldTake})
      and not ${isBooked}
    order by starts_at, desk`.execute(trx);
  return rows.map(({ id }) => id);
}

export interface NewOffer {
  waitingId: string;
  slotId: string;
  how: How;
  shared: boolean;
  madeAt: Temporal.Instant;
  until: Temporal.Instant;
}

export async function insertOffer(
  trx: Trx,
  { waitingId, slotId, how, shared, madeAt, until }: NewOffer,
): Promise<void> {
  await sql`
    insert into offer (municipality_id, waiting_id, slot_id, clinic_id, how, shared, made_at, until)
    select municipality_id, ${waitingId}::uuid, id, clinic_id, ${how}, ${shared}::boolean, ${madeAt}::timestamptz, ${until}::timestamptz
    from slot where id = ${slotId}
    on conflict on constraint offer_once do update set how = excluded.how, shared = excluded.shared,
      made_at = excluded.made_at, until = excluded.until, answer = null, message_id = null
      where offer.answer = 'void'`.execute(trx);
}

export async function updateMessage(
  trx: Trx,
  { waitingId, slotId, messageId }: { waitingId: string; slotId: string; messageId: string },
): Promise<void> {
  const offer = trx.updateTable('offer').set({ message_id: messageId });
  await offer.where('waiting_id', '=', waitingId).where('slot_id', '=', slotId).execute();
}

export async function updateAnswer(
  trx: Trx,
  id: string,
  answer: NonNullable<OfferRow['answer']>,
): Promise<void> {
  await trx.updateTable('offer').set({ answer }).where('id', '=', id).execute();
}

/** Offers of a slot that nobody answered in time. */
export async function updateToLapsed(trx: Trx, slotId: string, now: Temporal.Instant): Promise<void> {
  await trx
    .updateTable('offer')
    .set({ answer: 'lapsed' })
    .where('slot_id', '=', slotId)
    .where('answer', 'is', null)
    .where('until', '<=', now)
    .execute();
}

/** The other open offers of a slot, or of somebody who no longer waits. Answers the slots. */
export async function updateOthers(
  trx: Trx,
  of: { slotId: string } | { waitingId: string },
  answer: 'gone' | 'declined',
): Promise<string[]> {
  const open = trx.updateTable('offer').set({ answer }).where('answer', 'is', null);
  const theirs =
    'slotId' in of ? open.where('slot_id', '=', of.slotId) : open.where('waiting_id', '=', of.waitingId);
  return (await theirs.returning('slot_id as slotId').execute()).map(({ slotId }) => slotId);
}

export async function hasOpenOffers(trx: Trx, slotId: string): Promise<boolean> {
  const open = trx.selectFrom('offer').select('id').where('slot_id', '=', slotId).where('answer', 'is', null);
  return (await open.limit(1).execute()).length > 0;
}
