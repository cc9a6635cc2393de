import { sql } from 'kysely';
import type { PanelRole } from '#shared/rules/publishing.ts';
import { json, type Trx } from '../../platform/database.ts';
import type { About } from './reply-address.ts';
import type { Flaw, ReplyKind } from './replies.rules.ts';
import type { Checks } from './sender-checks.rules.ts';

/** What a mail that came in is about. */
export interface Subject {
  municipality: string;
  staffingId: string | null;
  clinicId: string | null;
  bookingId: string | null;
  messageId: string | null;
}

export type Invited = Subject & { email: string; sequence: number; ended: boolean };

/** Answers to one invitation are taken one after another. */
export async function lockInvited(trx: Trx, { of, id }: About): Promise<void> {
  if (of === 'message') return;
  const table = of === 'seat' ? 'staffing' : 'booking';
  await trx.selectFrom(table).select('id').where('id', '=', id).forUpdate().execute();
}

/** The invitation to a seat as its last mail left it; the seat may have gone to somebody else since. */
export async function findInvitedSeat(trx: Trx, staffingId: string): Promise<Invited | undefined> {
  const { rows } = await sql<Invited>`
    select message.municipality_id as municipality, message.staffing_id as "staffingId",
      message.clinic_id as "clinicId", null as "bookingId", null as "messageId", message.recipient as email,
      coalesce(staffing.invite_sequence, (message.content ->> 'sequence')::int) as sequence,
      staffing.id is null or clinic.status <> 'published' as ended
    from message
      left join staffing on staffing.id = message.staffing_id
      left join clinic on clinic.id = message.clinic_id
    where message.staffing_id = ${staffingId} order by message.created_at desc limit 1`.execute(trx);
  return rows[0];
}

export async function findInvitedHolder(trx: Trx, bookingId: string): Promise<Invited | undefined> {
  const { rows } = await sql<Invited>`
    select booking.municipality_id as municipality, null as "staffingId", booking.clinic_id as "clinicId",
      booking.id as "bookingId", null as "messageId", coalesce(booking.email, '') as email,
      booking.invite_sequence as sequence, booking.status <> 'booked' or clinic.status <> 'published' as ended
    from booking join clinic on clinic.id = booking.clinic_id where booking.id = ${bookingId}`.execute(trx);
  return rows[0];
}

export async function findReportedMail(trx: Trx, messageId: string): Promise<Subject | undefined> {
  const { rows } = await sql<Subject>`
    select municipality_id as municipality, staffing_id as "staffingId", clinic_id as "clinicId",
      booking_id as "bookingId", id as "messageId"
    from message where id = ${messageId}`.execute(trx);
  return rows[0];
}

const isAnswer = sql<boolean>`kind in ('accepted', 'tentative', 'declined', 'counter')`;

/** When the last answer to this state of an invitation was given that counts. */
export async function findLastAnswer(
  trx: Trx,
  { staffingId, bookingId, sequence }: Invited,
): Promise<Temporal.Instant | null> {
  const { last } = await trx
    .selectFrom('reply')
    .select((of) => of.fn.max('stamped_at').as('last'))
    .where(isAbout({ staffingId, bookingId }))
    .where('sequence', '=', sequence)
    .where('flaw', 'is', null)
    .where(isAnswer)
    .executeTakeFirstOrThrow();
  return last;
}

/** How many mails have come about it since. */
export async function countRepliesAbout(
  trx: Trx,
  subject: Subject,
  since: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ sum: number }>`
    select count(*)::int as sum from reply where received_at > ${since} and ${isAbout(subject)}`.execute(trx);
  return rows[0]!.sum;
}

/** By the one id that has an index: reports of the mails of an invitation count as being about it. */
function isAbout({ staffingId, bookingId, messageId = null }: Partial<Subject>) {
  if (staffingId) return sql<boolean>`staffing_id = ${staffingId}`;
  return bookingId ? sql<boolean>`booking_id = ${bookingId}` : sql<boolean>`message_id = ${messageId}`;
}

export interface NewReply extends Subject {
  id: string;
  arrival: Buffer;
  receivedAt: Temporal.Instant;
  kind: ReplyKind;
  flaw: Flaw | null;
  sequence: number | null;
  stampedAt: Temporal.Instant | null;
  sender: string;
  subject: string;
  words: string;
  proposed: { start: Temporal.Instant; end: Temporal.Instant } | null;
  checks: Checks;
  forPeople: boolean;
}

/** False when this very mail is there already. */
export async function insertReply(trx: Trx, reply: NewReply): Promise<boolean> {
  const made = await trx
    .insertInto('reply')
    .values({
      id: reply.id,
      municipality_id: reply.municipality,
      arrival: reply.arrival,
      received_at: reply.receivedAt,
      staffing_id: reply.staffingId,
      clinic_id: reply.clinicId,
      booking_id: reply.bookingId,
      message_id: reply.messageId,
      kind: reply.kind,
      flaw: reply.flaw,
      sequence: reply.sequence,
      stamped_at: reply.stampedAt,
      sender: reply.sender,
      subject: reply.subject,
      words: reply.words,
      proposed_start: reply.proposed?.start ?? null,
      proposed_end: reply.proposed?.end ?? null,
      checks: json(reply.checks) as never,
      for_people: reply.forPeople,
    })
    .onConflict((conflict) => conflict.constraint('reply_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** What is known of an invitation: its last mail, and the last answer to it. */
export interface InviteFacts {
  id: string;
  /** Of its last state. */
  sequence: number;
  status: string | null;
  delivery: string | null;
  answer: ReplyKind | null;
  answered: number | null;
}

const lastAnswer = sql`
  select kind, sequence from reply
  where (flaw is null or flaw = 'stale') and ${isAnswer}`;
const latestAnswer = sql`order by sequence desc, stamped_at desc, received_at desc limit 1`;
const facts = sql`mail.status, mail.delivery, said.kind as answer, said.sequence as answered`;

export async function listSeatInvites(trx: Trx, staffingIds: readonly string[]): Promise<InviteFacts[]> {
  const { rows } = await sql<InviteFacts>`
    select staffing.id, coalesce(staffing.invite_sequence, 0) as sequence, ${facts}
    from staffing
      left join lateral (
        select status, delivery from message
        where message.staffing_id = staffing.id and kind in ('expert-invited', 'expert-changed')
        order by created_at desc limit 1
      ) as mail on true
      left join lateral (${lastAnswer} and reply.staffing_id = staffing.id ${latestAnswer}) as said on true
    where staffing.id = any(${[...staffingIds]}::uuid[])`.execute(trx);
  return rows;
}

export async function listHolderInvites(trx: Trx, bookingIds: readonly string[]): Promise<InviteFacts[]> {
  const { rows } = await sql<InviteFacts>`
    select booking.id, booking.invite_sequence as sequence, ${facts}
    from booking
      left join lateral (
        select status, delivery from message
        where message.booking_id = booking.id and kind in ('booking-confirmed', 'booking-moved', 'clinic-moved')
        order by created_at desc limit 1
      ) as mail on true
      left join lateral (${lastAnswer} and reply.booking_id = booking.id ${latestAnswer}) as said on true
    where booking.id = any(${[...bookingIds]}::uuid[])`.execute(trx);
  return rows;
}

export interface ReplyRow {
  id: string;
  municipality: string;
  receivedAt: Temporal.Instant;
  kind: ReplyKind;
  flaw: Flaw | null;
  sender: string;
  subject: string;
  words: string;
  checks: Checks;
  proposedStart: Temporal.Instant | null;
  proposedEnd: Temporal.Instant | null;
  clinicId: string | null;
  bookingId: string | null;
  name: string | null;
  role: PanelRole | null;
  forPeople: boolean;
  settledAt: Temporal.Instant | null;
  settledBy: string | null;
}

export interface ReplyFilter {
  clinicId?: string | undefined;
  bookingId?: string | undefined;
  waiting?: 'true' | undefined;
  /** The last of the page before. */
  after?: string | undefined;
}

/** Newest first. */
export function listReplyRows(
  trx: Trx,
  { clinicId, bookingId, waiting, after, limit }: ReplyFilter & { limit: number },
): Promise<ReplyRow[]> {
  let found = replies(trx);
  if (clinicId) found = found.where('reply.clinic_id', '=', clinicId);
  if (bookingId) found = found.where('reply.booking_id', '=', bookingId);
  if (waiting)
    found = found.where('reply.for_people', '=', sql.lit(true)).where('reply.settled_at', 'is', null);
  if (after)
    found = found.where(
      sql<boolean>`(received_at, reply.id) < (select received_at, id from reply as last where last.id = ${after})`,
    );
  return found.orderBy('received_at', 'desc').orderBy('reply.id', 'desc').limit(limit).execute() as Promise<
    ReplyRow[]
  >;
}

export async function findReply(trx: Trx, id: string): Promise<ReplyRow | undefined> {
  return (await replies(trx).where('reply.id', '=', id).executeTakeFirst()) as ReplyRow | undefined;
}

/** Only the first to say so is kept. */
export async function updateToSettled(
  trx: Trx,
  id: string,
  { at, personId }: { at: Temporal.Instant; personId: string },
): Promise<boolean> {
  const settled = await trx
    .updateTable('reply')
    .set({ settled_at: at, settled_by: personId })
    .where('id', '=', id)
    .where('for_people', '=', true)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return settled.numUpdatedRows > 0n;
}

function replies(trx: Trx) {
  return trx
    .selectFrom('reply')
    .leftJoin('staffing', 'staffing.id', 'reply.staffing_id')
    .leftJoin('person', 'person.id', 'staffing.person_id')
    .leftJoin('booking', 'booking.id', 'reply.booking_id')
    .leftJoin('person as settler', 'settler.id', 'reply.settled_by')
    .select(['reply.id', 'reply.municipality_id as municipality', 'received_at as receivedAt', 'reply.kind'])
    .select(['flaw', 'sender', 'subject', 'words', 'checks', 'reply.clinic_id as clinicId'])
    .select(['proposed_start as proposedStart', 'proposed_end as proposedEnd'])
    .select(['reply.booking_id as bookingId', 'staffing.role', 'for_people as forPeople'])
    .select(sql<string | null>`coalesce(person.name, booking.name)`.as('name'))
    .select(['settled_at as settledAt', 'settler.name as settledBy']);
}
