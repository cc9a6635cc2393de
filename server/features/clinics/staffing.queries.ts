import { sql } from 'kysely';
import type { Words } from '#shared/contracts/common.ts';
import type { PanelRole } from '#shared/rules/publishing.ts';
import type { Language } from '#shared/text/language.ts';
import type { Trx } from '../../platform/database.ts';
import type { FilledSeat } from './seats.rules.ts';

/** Somebody at the table, with what a mail to them needs. */
export interface Expert {
  staffingId: string;
  personId: string;
  name: string;
  email: string;
  language: Language;
  role: PanelRole;
  inviteSequence: number | null;
  needsSubstitute: boolean;
}

export async function listExperts(trx: Trx, clinicId: string): Promise<Expert[]> {
  const rows = await trx
    .selectFrom('staffing')
    .innerJoin('person', 'person.id', 'staffing.person_id')
    .select(['staffing.id as staffingId', 'person.id as personId', 'person.name', 'person.email'])
    .select(['person.language', 'staffing.role', 'staffing.invite_sequence as inviteSequence'])
    .select('staffing.needs_substitute as needsSubstitute')
    .where('staffing.clinic_id', '=', clinicId)
    .orderBy('staffing.desk')
    .orderBy('staffing.role')
    .execute();
  return rows as Expert[];
}

export async function deleteSeats(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await trx.deleteFrom('staffing').where('id', 'in', ids).execute();
}

/** Locks people in one order, so that those who seat the same people at once wait instead of deadlocking. */
export async function lockPeople(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx.selectFrom('person').select('id').where('id', 'in', ids).orderBy('id').forNoKeyUpdate().execute();
}

/** The seat takes the day's time and whether it counts from the day itself. */
export async function insertSeats(trx: Trx, clinicId: string, seats: readonly FilledSeat[]): Promise<void> {
  for (const seat of seats) {
    await sql`
      insert into staffing (clinic_id, municipality_id, during, counts, desk, role, person_id, missing_reason,
        double_role_reason)
      select id, municipality_id, during, counts, ${seat.desk}, ${seat.role}, ${seat.personId}, ${seat.missingReason},
        ${seat.doubleRoleReason}
      from clinic where id = ${clinicId}`.execute(trx);
  }
}

export async function updateSeat(trx: Trx, id: string, seat: FilledSeat): Promise<void> {
  await trx
    .updateTable('staffing')
    .set({ missing_reason: seat.missingReason, double_role_reason: seat.doubleRoleReason })
    .where('id', '=', id)
    .execute();
}

/** Raises the SEQUENCE of somebody's calendar entry and answers the new one: 0 for the first invitation. */
export async function nextSequence(trx: Trx, staffingId: string): Promise<number> {
  const { next } = await trx
    .updateTable('staffing')
    .set({ invite_sequence: sql<number>`coalesce(invite_sequence + 1, 0)` })
    .where('id', '=', staffingId)
    .returning('invite_sequence as next')
    .executeTakeFirstOrThrow();
  return next ?? 0;
}

/** Marks the seats of a person on days that have not ended, and answers on how many days they are. */
export async function markSubstituteNeeded(
  trx: Trx,
  { personId, now }: { personId: string; now: Temporal.Instant },
): Promise<number> {
  const marked = await trx
    .updateTable('staffing')
    .set({ needs_substitute: true })
    .where('person_id', '=', personId)
    .where('counts', '=', true)
    .where(sql<boolean>`upper(during) > ${now}`)
    .returning('clinic_id')
    .execute();
  return new Set(marked.map((row) => row.clinic_id)).size;
}

export interface AnsweredSeat {
  municipality: string;
  clinicId: string;
  role: PanelRole;
}

/** Undefined when the seat is gone, or asks for a substitute already. */
export function updateSeatToDeclined(trx: Trx, id: string): Promise<AnsweredSeat | undefined> {
  return updateNeed(trx, id, true);
}

/** Undefined when the seat asks for no substitute, or its person no longer has the role. */
export function updateSeatToAccepted(trx: Trx, id: string): Promise<AnsweredSeat | undefined> {
  return updateNeed(trx, id, false);
}

async function updateNeed(trx: Trx, id: string, needed: boolean): Promise<AnsweredSeat | undefined> {
  const { rows } = await sql<AnsweredSeat>`
    update staffing set needs_substitute = ${needed}
    where id = ${id} and needs_substitute <> ${needed} and (${needed} or exists (
      select from person_role
      where person_role.person_id = staffing.person_id and person_role.municipality_id = staffing.municipality_id
        and person_role.role = staffing.role))
    returning municipality_id as municipality, clinic_id as "clinicId", role`.execute(trx);
  return rows[0];
}

/** A seat on a day that is open or was held, with the municipality that asks the expert there. */
export interface SeatRow {
  staffingId: string;
  role: PanelRole;
  sequence: number;
  clinicId: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  venue: Words;
  room: Words;
  address: string;
  village: string;
  municipality: string;
  municipalityName: Words;
  phone: string;
  phoneHours: Words;
  email: string;
  timeZone: string;
}

/** Somebody's seats in the municipalities of the scope, from that moment on. */
export async function listSeatsOf(
  trx: Trx,
  { personId, since }: { personId: string; since: Temporal.Instant },
): Promise<SeatRow[]> {
  const rows = await trx
    .selectFrom('staffing')
    .innerJoin('clinic', 'clinic.id', 'staffing.clinic_id')
    .innerJoin('municipality', 'municipality.id', 'clinic.municipality_id')
    .innerJoin('room', 'room.id', 'clinic.room_id')
    .innerJoin('venue', 'venue.id', 'clinic.venue_id')
    .select(['staffing.id as staffingId', 'staffing.role', 'clinic.id as clinicId'])
    .select(sql<number>`coalesce(staffing.invite_sequence, 0)`.as('sequence'))
    .select(['clinic.starts_at as startsAt', 'clinic.ends_at as endsAt', 'venue.name as venue'])
    .select(['room.name as room', 'venue.address', 'venue.village', 'municipality.id as municipality'])
    .select(['municipality.name as municipalityName', 'municipality.phone', 'municipality.email'])
    .select(['municipality.phone_hours as phoneHours', 'municipality.time_zone as timeZone'])
    .where('staffing.person_id', '=', personId)
    .where('clinic.status', 'in', ['published', 'held', 'closed'])
    .where('clinic.ends_at', '>', since)
    .orderBy('clinic.starts_at')
    .limit(500)
    .execute();
  return rows as unknown as SeatRow[];
}
