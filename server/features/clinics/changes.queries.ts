import { sql } from 'kysely';
import type { Words } from '#shared/contracts/common.ts';
import { json, type Trx } from '../../platform/database.ts';
import type { WholeDayChange } from './moves.rules.ts';

/** A move or cancellation of a whole day that waits. */
export interface WaitingChange {
  id: string;
  change: WholeDayChange;
  dueAt: Temporal.Instant;
  /** Who asked for it. */
  personId: string;
  name: string;
  /** What stood in the way when it was due. */
  refused: Words | null;
  /** Where a move leads, in words. */
  venue: Words | null;
  room: Words | null;
}

interface Row extends Omit<WaitingChange, 'change'> {
  kind: WholeDayChange['kind'];
  day: Temporal.PlainDate;
  roomId: string;
  holidayConfirmed: boolean;
  reason: Words;
}

/** Lock its day first: changes are taken back and made one after the other. */
export async function findWaitingChange(trx: Trx, clinicId: string): Promise<WaitingChange | undefined> {
  const { rows } = await sql<Row>`
    select clinic_change.id, kind, clinic_change.day, clinic_change.room_id as "roomId",
      clinic_change.holiday_confirmed as "holidayConfirmed", reason, due_at as "dueAt", refused,
      person.id as "personId", person.name, venue.name as venue, room.name as room
    from clinic_change
      join person on person.id = clinic_change.asked_by
      left join room on room.id = clinic_change.room_id
      left join venue on venue.id = room.venue_id
    where clinic_id = ${clinicId} and done_at is null`.execute(trx);
  const [row] = rows;
  if (!row) return undefined;
  const { kind, day, roomId, holidayConfirmed, reason, ...rest } = row;
  const change: WholeDayChange =
    kind === 'move' ? { kind, reason, date: day.toString(), roomId, holidayConfirmed } : { kind, reason };
  return { ...rest, change };
}

export interface NewChange {
  clinicId: string;
  municipality: string;
  change: WholeDayChange | { kind: 'unpublish'; reason: Words };
  askedBy: string;
  askedAt: Temporal.Instant;
  dueAt: Temporal.Instant;
  doneAt: Temporal.Instant | null;
}

export async function insertChange(trx: Trx, asked: NewChange): Promise<void> {
  const { change } = asked;
  const isMove = change.kind === 'move';
  await trx
    .insertInto('clinic_change')
    .values({
      clinic_id: asked.clinicId,
      municipality_id: asked.municipality,
      kind: change.kind,
      day: isMove ? Temporal.PlainDate.from(change.date) : null,
      room_id: isMove ? change.roomId : null,
      holiday_confirmed: isMove && change.holidayConfirmed,
      reason: json(change.reason) as never,
      asked_by: asked.askedBy,
      asked_at: asked.askedAt,
      due_at: asked.dueAt,
      done_at: asked.doneAt,
    })
    .execute();
}

export async function updateToDone(trx: Trx, id: string, at: Temporal.Instant): Promise<void> {
  await trx.updateTable('clinic_change').set({ done_at: at, refused: null }).where('id', '=', id).execute();
}

export async function updateToRefused(trx: Trx, id: string, refused: Words): Promise<void> {
  await trx
    .updateTable('clinic_change')
    .set({ refused: json(refused) as never })
    .where('id', '=', id)
    .execute();
}

export async function deleteChange(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('clinic_change').where('id', '=', id).execute();
}

/** The days of the scope whose change is due and has not been refused. */
export async function listDueChanges(
  trx: Trx,
  now: Temporal.Instant,
): Promise<{ clinicId: string; municipality: string }[]> {
  return trx
    .selectFrom('clinic_change')
    .select(['clinic_id as clinicId', 'municipality_id as municipality'])
    .where('done_at', 'is', null)
    .where('refused', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .execute();
}

export interface LastChange {
  kind: WholeDayChange['kind'] | 'unpublish';
  doneAt: Temporal.Instant;
}

/** When the day was last moved, cancelled or taken back to a draft as a whole. */
export async function findLastChange(trx: Trx, clinicId: string): Promise<LastChange | undefined> {
  const row = await trx
    .selectFrom('clinic_change')
    .select(['kind', 'done_at as doneAt'])
    .where('clinic_id', '=', clinicId)
    .where('done_at', 'is not', null)
    .orderBy('done_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row as LastChange | undefined;
}
