import { sql } from 'kysely';
import type { Books } from '#shared/contracts/proof.ts';
import type { Trx } from '../../platform/database.ts';

/** The code of the new municipality; null while too many stand. */
export async function makeMunicipality(trx: Trx, at: Temporal.Instant): Promise<string | null> {
  const { rows } = await sql<{ made: string | null }>`select open_proof(${at}) as made`.execute(trx);
  return rows[0]?.made ?? null;
}

/** Jobs are the job library's, so they go first; one that runs finds nothing to do. */
export async function removeMunicipality(trx: Trx, municipality: string): Promise<boolean> {
  await sql`select graphile_worker.remove_job('message:' || id) from message where municipality_id = ${municipality}`.execute(
    trx,
  );
  const { rows } = await sql<{ removed: boolean }>`select close_proof(${municipality}) as removed`.execute(
    trx,
  );
  return rows[0]?.removed ?? false;
}

export async function isProof(trx: Trx, municipality: string): Promise<boolean> {
  const found = await trx.selectFrom('proof').select('municipality_id').where('municipality_id', '=', municipality).executeTakeFirst(); // prettier-ignore
  return found !== undefined;
}

export async function listProofsMadeBefore(trx: Trx, moment: Temporal.Instant): Promise<string[]> {
  const old = await trx.selectFrom('proof').select('municipality_id').where('made_at', '<', moment).execute();
  return old.map((row) => row.municipality_id);
}

export interface Stage {
  rooms: string[];
  people: { id: string; role: string }[];
}

/** Who and what open_proof laid: rooms by name, people by role. */
export async function findStage(trx: Trx, municipality: string): Promise<Stage> {
  const rooms = await trx
    .selectFrom('room')
    .select('id')
    .where('municipality_id', '=', municipality)
    .orderBy(sql`name::text`)
    .execute();
  const people = await trx
    .selectFrom('person_role')
    .select(['person_id as id', 'role'])
    .where('municipality_id', '=', municipality)
    .execute();
  return { rooms: rooms.map(({ id }) => id), people };
}

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/**
 * Every row of the scope that a promise speaks of, in one statement: what it shows stood at one moment. A mail that was not
 * sent for the reason `overtaken` has that for its status.
 */
export async function readTables(trx: Trx, overtaken: string): Promise<Books> {
  const { rows } = await sql<{ books: Books }>`
    select json_build_object(
      'days', (select coalesce(json_agg(json_build_object('id', id, 'roomId', room_id, 'status', status,
        'start', ${instant('starts_at')}, 'end', ${instant('ends_at')})), '[]') from clinic),
      'seats', (select coalesce(json_agg(json_build_object('id', id, 'clinicId', clinic_id, 'personId', person_id,
        'sequence', invite_sequence)), '[]') from staffing),
      'slots', (select coalesce(json_agg(json_build_object('id', id, 'clinicId', clinic_id, 'desk', desk,
        'start', ${instant('starts_at')}, 'end', ${instant('ends_at')})), '[]') from slot),
      'holds', (select coalesce(json_agg(json_build_object('id', id, 'slotId', slot_id, 'until', ${instant('until')})),
        '[]') from hold),
      'bookings', (select coalesce(json_agg(json_build_object('id', id, 'clinicId', clinic_id, 'slotId', slot_id,
        'propertyId', property_id, 'status', status, 'hasEmail', email is not null, 'sequence', invite_sequence)),
        '[]') from booking),
      'messages', (select coalesce(json_agg(json_build_object('id', message.id, 'kind', kind,
        'status', case when failure = ${overtaken} then failure else status end,
        'bookingId', booking_id, 'clinicId', clinic_id, 'personId', person_id, 'start', content -> 'start',
        'end', content -> 'end', 'sequence', content -> 'sequence', 'hasJob', job.key is not null)), '[]')
        from message left join graphile_worker.jobs as job on job.key = 'message:' || message.id)
    ) as books`.execute(trx);
  return rows[0]!.books;
}
