import type { Trx } from '../../platform/database.ts';

export interface NewRead {
  at: Temporal.Instant;
  municipality: string;
  propertyId: string;
  noteId: string | null;
  /** null is the resident. */
  personId: string | null;
  role: string | null;
  action: string;
}

export async function insertRead(trx: Trx, read: NewRead): Promise<void> {
  await trx
    .insertInto('access_log')
    .values({
      at: read.at,
      municipality_id: read.municipality,
      property_id: read.propertyId,
      note_id: read.noteId,
      person_id: read.personId,
      reader: read.personId ? 'staff' : 'resident',
      role: read.role,
      action: read.action,
    })
    .execute();
}

const mostShown = 100;

function reads(trx: Trx) {
  return trx
    .selectFrom('access_log')
    .leftJoin('person', 'person.id', 'access_log.person_id')
    .select(['at', 'reader', 'person.name', 'role', 'action'])
    .orderBy('access_log.id', 'desc')
    .limit(mostShown);
}

export function listReadsOfNote(trx: Trx, noteId: string) {
  return reads(trx).where('note_id', '=', noteId).execute();
}

export function listReadsOfProperties(trx: Trx, propertyIds: string[]) {
  return reads(trx).where('property_id', 'in', propertyIds).execute();
}
