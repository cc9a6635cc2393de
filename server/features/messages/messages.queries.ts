import { sql } from 'kysely';
import type { Words } from '#shared/contracts/common.ts';
import type { Language } from '#shared/text/language.ts';
import type { Trx } from '../../platform/database.ts';
import type { DeliveryFailure } from '../../platform/delivery-failure.ts';
import { jobCall } from '../../platform/jobs.ts';
import type { Delivery } from './delivery.rules.ts';
import {
  priorityOf,
  SEND_MESSAGE,
  type Channel,
  type MessageContents,
  type MessageKind,
} from './messages.rules.ts';
import type { NewMessage } from './queue-message.ts';

const jobPayload = sql`json_build_object('messageId', id, 'municipality', municipality_id)`;

interface ToSend {
  id: string;
  kind: string;
  channel: Channel;
}

/**
 * Mails leave one after another, and so do text messages beside them, so that a process that dies leaves at most one of
 * each in doubt, and a gateway that hangs stops no mail. Codes go first; reminders, of which many come at once, let the
 * others pass.
 */
function sendJob({ id, kind, channel }: ToSend, runAt?: Temporal.Instant) {
  return jobCall(SEND_MESSAGE, jobPayload, {
    jobKey: `message:${id}`,
    queue: channel,
    priority: priorityOf(kind),
    ...(runAt && { runAt }),
  });
}

/** One statement, so that a mail costs the transaction of its cause a single round trip more. */
export async function insertMessageAndJob(
  trx: Trx,
  message: NewMessage & { id: string; createdAt: Temporal.Instant },
): Promise<void> {
  const { id, municipality, kind, language, recipient, createdAt, content } = message;
  const { bookingId = null, clinicId = null, personId = null, waitingId = null, channel = 'mail' } = message;
  await sql`
    with added as (
      insert into message
        (id, municipality_id, kind, channel, language, recipient, booking_id, clinic_id, person_id, waiting_id, content, created_at)
      values (${id}, ${municipality}, ${kind}, ${channel}, ${language}, ${recipient}, ${bookingId}, ${clinicId}, ${personId},
        ${waitingId}, ${JSON.stringify(content)}::jsonb, ${createdAt})
      returning id, municipality_id
    )
    select ${sendJob({ id, kind, channel })} from added`.execute(trx);
}

/** A message at the start of a try, with what it is made of. */
export interface Sending {
  id: string;
  kind: MessageKind;
  channel: Channel;
  language: Language;
  recipient: string;
  content: MessageContents[MessageKind];
  createdAt: Temporal.Instant;
  bookingId: string | null;
  clinicId: string | null;
  waitingId: string | null;
  /** Of the booking, as it is now. */
  linkVersion: number | null;
  /** An earlier try ended without an answer: it may have left already. */
  mayHaveLeft: boolean;
  /** A newer mail about the same time has been queued since. */
  overtaken: boolean;
  municipality: {
    id: string;
    name: Words;
    phone: string;
    phoneHours: Words;
    email: string;
    timeZone: string;
  };
}

/**
 * A newer state of the same calendar entry for the same reader. After a failed try the newer mail leaves first, and
 * "your time is booked" must not arrive after "your time is cancelled". A seat may pass to another person, hence the reader.
 */
const isOvertaken = sql<boolean>`message.kind = 'time-offered' and not exists (
    select from offer where offer.message_id = message.id and answer is null)
  or exists (
  select from message as later
  where later.recipient = message.recipient
    and (later.booking_id = message.booking_id
      or later.clinic_id = message.clinic_id and later.content ->> 'staffingId' = message.content ->> 'staffingId')
    and (later.content ->> 'sequence')::int > (message.content ->> 'sequence')::int)`;

/** Marks a message as being sent; undefined when it has been sent, was given up or is gone. */
export async function startSending(trx: Trx, id: string): Promise<Sending | undefined> {
  const { rows } = await sql<Sending>`
    with found as (
      select message.id, message.status, booking.link_version, jsonb_build_object(
        'id', municipality.id, 'name', municipality.name, 'phone', municipality.phone,
        'phoneHours', municipality.phone_hours, 'email', municipality.email, 'timeZone', municipality.time_zone
      ) as municipality, ${isOvertaken} as overtaken
      from message
      join municipality on municipality.id = message.municipality_id
      left join booking on booking.id = message.booking_id
      where message.id = ${id} and message.status in ('queued', 'sending')
      for update of message
    )
    update message set status = 'sending', attempts = attempts + 1 from found where message.id = found.id
    returning message.id, kind, channel, language, recipient, content, created_at as "createdAt", booking_id as "bookingId",
      clinic_id as "clinicId", waiting_id as "waitingId", found.link_version as "linkVersion", found.status = 'sending' as "mayHaveLeft",
      found.municipality, found.overtaken`.execute(trx);
  return rows[0];
}

/** A one-time code is erased as soon as its mail has left or can no longer leave. */
const withoutCode = sql<string>`content - 'sealedCode'`;

export async function updateToSent(
  trx: Trx,
  { id, mayHaveLeft }: Sending,
  { at, providerId }: { at: Temporal.Instant; providerId: string | null },
): Promise<void> {
  await trx
    .updateTable('message')
    .set({
      status: mayHaveLeft ? 'sent_again' : 'sent',
      sent_at: at,
      failure: null,
      content: withoutCode,
      provider_id: providerId,
    })
    .where('id', '=', id)
    .execute();
}

/** Waits for the next try. What may have left stays 'sending', so that the next success is marked as a repeat. */
export async function updateToWaiting(trx: Trx, sending: Sending, failure: DeliveryFailure): Promise<void> {
  const status = isInDoubt(sending, failure.message) ? 'sending' : 'queued';
  await trx
    .updateTable('message')
    .set({ status, failure: failure.message, ...chargeAfter(sending, failure.message) })
    .where('id', '=', sending.id)
    .execute();
}

/** What is known of a mail's way behind the relay; undefined when there is no such mail. */
export async function lockDelivery(trx: Trx, id: string): Promise<Delivery | null | undefined> {
  const found = await trx
    .selectFrom('message')
    .select('delivery')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found && (found.delivery as Delivery | null);
}

export async function updateDelivery(
  trx: Trx,
  id: string,
  { delivery, code }: { delivery: Delivery; code: string | null },
): Promise<void> {
  await trx.updateTable('message').set({ delivery, delivery_code: code }).where('id', '=', id).execute();
}

/** Tries again at that moment; this try does not count. */
export async function updateToPostponed(trx: Trx, sending: Sending, until: Temporal.Instant): Promise<void> {
  await sql`
    with postponed as (
      update message set status = ${sending.mayHaveLeft ? 'sending' : 'queued'}, attempts = attempts - 1
      where id = ${sending.id} returning id, municipality_id
    )
    select ${sendJob(sending, until)} from postponed`.execute(trx);
}

export async function updateToFailed(trx: Trx, sending: Sending, failure: string): Promise<void> {
  await trx
    .updateTable('message')
    .set({ status: 'failed', failure, content: withoutCode, ...chargeAfter(sending, failure) })
    .where('id', '=', sending.id)
    .execute();
}

function isInDoubt({ mayHaveLeft }: Sending, failure: string): boolean {
  return mayHaveLeft || failure.startsWith('unconfirmed');
}

/** What has certainly not left costs nothing. */
function chargeAfter(sending: Sending, failure: string) {
  return isInDoubt(sending, failure) ? {} : { charged_on: null };
}

export interface Charge {
  id: string;
  municipality: string;
  parts: number;
  /** The municipality's own day. */
  day: Temporal.PlainDate;
  partCents: number;
}

/**
 * Charges a text message to its municipality's day; false when that would go over the ceiling. One after another, under a
 * lock of the municipality's row. A repeat is charged once.
 */
export async function updateToCharged(
  trx: Trx,
  { id, municipality, parts, day, partCents }: Charge,
): Promise<boolean> {
  await trx.selectFrom('municipality').select('id').where('id', '=', municipality).forNoKeyUpdate().execute();
  const { rows } = await sql`
    update message set parts = ${parts}::int, charged_on = ${day}::date from municipality
    where message.id = ${id} and municipality.id = message.municipality_id and sms_daily_cents >= ${partCents}::int * (
      select ${parts}::int + coalesce(sum(other.parts), 0) from message as other
      where other.municipality_id = ${municipality} and other.charged_on = ${day}::date and other.id <> ${id})
    returning message.id`.execute(trx);
  return rows.length === 1;
}

export interface MessageRow {
  id: string;
  municipality: string;
  kind: string;
  channel: Channel;
  language: Language;
  recipient: string;
  bookingId: string | null;
  clinicId: string | null;
  status: 'queued' | 'sending' | 'sent' | 'sent_again' | 'failed';
  attempts: number;
  /** Of a text message that was written. */
  parts: number | null;
  failure: string | null;
  delivery: Delivery | null;
  deliveryCode: string | null;
  createdAt: Temporal.Instant;
  sentAt: Temporal.Instant | null;
}

export interface MessageFilter {
  clinicId?: string;
  bookingId?: string;
  status?: MessageRow['status'];
  /** The last of the page before. */
  after?: string;
  limit: number;
}

/** Newest first. */
export async function listMessageRows(trx: Trx, filter: MessageFilter): Promise<MessageRow[]> {
  let found = messages(trx);
  if (filter.clinicId) found = found.where('clinic_id', '=', filter.clinicId);
  if (filter.bookingId) found = found.where('booking_id', '=', filter.bookingId);
  if (filter.status) found = found.where(isInState(filter.status));
  if (filter.after) found = found.where(olderThan(filter.after));
  return found.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(filter.limit).execute();
}

/** It was given up, or it left and did not arrive. */
export const isUnreached = sql<boolean>`(status = 'failed' or delivery is not distinct from 'bounced')`;

/** Among those that failed stand those that left and did not arrive. */
function isInState(status: MessageRow['status']) {
  return status === 'failed' ? isUnreached : sql<boolean>`status = ${status}`;
}

/** Mails of one cause may share their moment, so the id decides among them. */
function olderThan(id: string) {
  return sql<boolean>`(created_at, id) < (select created_at, id from message as last where last.id = ${id})`;
}

export async function lockMessage(trx: Trx, id: string): Promise<MessageRow | undefined> {
  return messages(trx).where('id', '=', id).forUpdate().executeTakeFirst();
}

function messages(trx: Trx) {
  return trx
    .selectFrom('message')
    .select(['id', 'municipality_id as municipality', 'kind', 'language', 'recipient', 'status', 'attempts'])
    .select(['booking_id as bookingId', 'clinic_id as clinicId', 'failure', 'parts'])
    .select(['channel', 'delivery', 'delivery_code as deliveryCode'])
    .select(['created_at as createdAt', 'sent_at as sentAt']);
}

/** Queues a given-up message anew. What may have left once will be marked as a repeat. */
export async function updateToQueuedAgain(trx: Trx, message: MessageRow): Promise<void> {
  await sql`
    with again as (
      update message set failure = null, status = case when failure like 'unconfirmed%' then 'sending' else 'queued' end
      where id = ${message.id} returning id, municipality_id
    )
    select ${sendJob(message)} from again`.execute(trx);
}

/** A text message, locked so that two receipts come one after the other. */
export async function lockSentSms(
  trx: Trx,
  id: string,
): Promise<{ providerId: string | null; delivery: string | null } | undefined> {
  return trx
    .selectFrom('message')
    .select(['provider_id as providerId', 'delivery'])
    .where('id', '=', id)
    .where('channel', '=', 'sms')
    .where('attempts', '>', 0)
    .forUpdate()
    .executeTakeFirst();
}
