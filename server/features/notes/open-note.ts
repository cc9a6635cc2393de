import type { Note } from '#shared/contracts/notes.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { logRead } from './log-read.ts';
import { findNote, findNoteOfBooking, type NoteRow } from './notes.queries.ts';
import { showNote } from './show-note.ts';

/** The note of a visit, or an empty one where nobody has written yet. */
export function openNote(deps: Deps, caller: Staff, bookingId: string): Promise<Note> {
  return inScope(deps.db, caller.scope, async (trx) => {
    const note = await findNoteOfBooking(trx, bookingId);
    return note ? readNote(trx, deps, { note, caller }) : showNote(trx, deps, { bookingId, note: undefined });
  });
}

export function seeNote(deps: Deps, caller: Staff, noteId: string): Promise<Note> {
  return inScope(deps.db, caller.scope, async (trx) => {
    const note = await findNote(trx, noteId);
    if (!note) throw notFound();
    return readNote(trx, deps, { note, caller });
  });
}

async function readNote(
  trx: Trx,
  deps: Deps,
  { note, caller }: { note: NoteRow; caller: Staff },
): Promise<Note> {
  const { municipality, propertyId, id } = note;
  await logRead(trx, deps, { municipality, propertyId, noteId: id, by: caller, action: 'note.read' });
  return showNote(trx, deps, { bookingId: note.bookingId, note });
}
