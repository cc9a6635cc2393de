import { sql } from 'kysely';
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
