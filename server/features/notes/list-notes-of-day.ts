import type { FormerNote } from '#shared/contracts/notes.ts';
import type { Visit } from '#shared/contracts/day.ts';
import { worstCondition } from '#shared/rules/worst-condition.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import { listNotesOfClinic, listSignedNotes, type NoteRow } from './notes.queries.ts';
import { isHeldBack } from './notes.rules.ts';
import { showFormer } from './show-note.ts';

type NoteOfVisit = NonNullable<NonNullable<Visit['inside']>['note']>;

export interface NotesOfDay {
  /** By booking. */
  notes: Map<string, NoteOfVisit>;
  /** Signed notes of earlier and later visits, by property; this day's own are left out. */
  former: Map<string, FormerNote[]>;
}

/** Which notes a day's visits and their properties have, without a word of them: no line in the access log. */
export async function listNotesOfDay(
  trx: Trx,
  { clinicId, propertyIds }: { clinicId: string; propertyIds: string[] },
): Promise<NotesOfDay> {
  const notes = new Map<string, NoteOfVisit>();
  for (const note of await listNotesOfClinic(trx, clinicId)) notes.set(note.bookingId, showOfVisit(note));
  const former = new Map<string, FormerNote[]>();
  for (const note of await listSignedNotes(trx, propertyIds)) {
    if (note.clinicId === clinicId) continue;
    former.set(note.propertyId, [...(former.get(note.propertyId) ?? []), showFormer(note)]);
  }
  return { notes, former };
}

function showOfVisit(note: NoteRow): NoteOfVisit {
  return {
    id: note.id,
    status: note.status,
    condition: worstCondition(note.content.systems),
    writtenBy: note.signedByName ?? note.writtenByName,
    heldBack: isHeldBack(note),
    printedAt: note.printedAt && toApiInstant(note.printedAt),
  };
}
