import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { listAddenda, type AddendumRow } from './addenda.queries.ts';
import { logRead } from './log-read.ts';
import { listSignedNotes, type NoteRow } from './notes.queries.ts';

export interface NoteOfProperty extends NoteRow {
  day: Temporal.PlainDate;
  clinicId: string;
  addenda: AddendumRow[];
}

/** Signed notes of a property, the latest visit first. The latest one's assessment is shown, so one read is logged. */
export async function listNotesOfProperty(
  trx: Trx,
  deps: Pick<Deps, 'clock'>,
  { propertyId, caller }: { propertyId: string; caller: Staff },
): Promise<NoteOfProperty[]> {
  const notes = await listSignedNotes(trx, [propertyId]);
  const addenda = await listAddenda(
    trx,
    notes.map(({ id }) => id),
  );
  const [latest] = notes;
  if (latest) {
    const { municipality, id: noteId } = latest;
    await logRead(trx, deps, {
      municipality,
      propertyId,
      noteId,
      by: caller,
      action: 'note.seen_on_property',
    });
  }
  return notes.map((note) => ({ ...note, addenda: addenda.filter(({ noteId }) => noteId === note.id) }));
}
