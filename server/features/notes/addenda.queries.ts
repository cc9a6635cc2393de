import { randomUUID } from 'node:crypto';
import type { Trx } from '../../platform/database.ts';

export interface AddendumRow {
  id: string;
  noteId: string;
  reason: string;
  words: string;
  writtenBy: string;
  role: string | null;
  writtenAt: Temporal.Instant;
}

/** Addenda of notes in the order they were written. */
export async function listAddenda(trx: Trx, noteIds: string[]): Promise<AddendumRow[]> {
  if (noteIds.length === 0) return [];
  return trx
    .selectFrom('advice_note_addendum')
    .innerJoin('person', 'person.id', 'advice_note_addendum.written_by')
    .select(['advice_note_addendum.id', 'note_id as noteId', 'reason', 'words', 'person.name as writtenBy'])
    .select(['role', 'written_at as writtenAt'])
    .where('note_id', 'in', noteIds)
    .orderBy('written_at')
    .execute();
}

export async function insertAddendum(
  trx: Trx,
  added: Omit<AddendumRow, 'id'> & { municipality: string },
): Promise<void> {
  await trx
    .insertInto('advice_note_addendum')
    .values({
      id: randomUUID(),
      municipality_id: added.municipality,
      note_id: added.noteId,
      reason: added.reason,
      words: added.words,
      written_by: added.writtenBy,
      role: added.role,
      written_at: added.writtenAt,
    })
    .execute();
}
