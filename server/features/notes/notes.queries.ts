import type { NoteContent } from '#shared/contracts/notes.ts';
import { json, type Trx } from '../../platform/database.ts';

export interface NoteRow {
  id: string;
  municipality: string;
  bookingId: string;
  propertyId: string;
  status: 'draft' | 'signed';
  version: number;
  content: NoteContent;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Temporal.Instant;
  signedBy: string | null;
  signedByName: string | null;
  signedAt: Temporal.Instant | null;
  signedRole: string | null;
  heldBackReason: string | null;
  releasedAt: Temporal.Instant | null;
  releasedBy: string | null;
  releasedByName: string | null;
  releaseReason: string | null;
  printedAt: Temporal.Instant | null;
}

function notes(trx: Trx) {
  return trx
    .selectFrom('advice_note')
    .innerJoin('person as writer', 'writer.id', 'advice_note.written_by')
    .leftJoin('person as signer', 'signer.id', 'advice_note.signed_by')
    .leftJoin('person as releaser', 'releaser.id', 'advice_note.released_by')
    .select(['advice_note.id', 'advice_note.municipality_id as municipality', 'booking_id as bookingId'])
    .select(['advice_note.property_id as propertyId', 'advice_note.status', 'advice_note.version'])
    .select(['content', 'written_by as writtenBy', 'writer.name as writtenByName'])
    .select(['written_at as writtenAt', 'signed_by as signedBy', 'signer.name as signedByName'])
    .select(['signed_at as signedAt', 'signed_role as signedRole'])
    .select(['held_back_reason as heldBackReason', 'printed_at as printedAt'])
    .select(['released_at as releasedAt', 'released_by as releasedBy', 'releaser.name as releasedByName'])
    .select('release_reason as releaseReason');
}

export async function findNote(trx: Trx, id: string): Promise<NoteRow | undefined> {
  return (await notes(trx).where('advice_note.id', '=', id).executeTakeFirst()) as NoteRow | undefined;
}

/** Two who sign at once do so one after the other. */
export async function lockNote(trx: Trx, id: string): Promise<NoteRow | undefined> {
  await trx.selectFrom('advice_note').select('id').where('id', '=', id).forUpdate().execute();
  return findNote(trx, id);
}

export async function findNoteOfBooking(trx: Trx, bookingId: string): Promise<NoteRow | undefined> {
  return (await notes(trx).where('booking_id', '=', bookingId).executeTakeFirst()) as NoteRow | undefined;
}

/** Signed notes of properties with the day of the visit, the latest first. */
export async function listSignedNotes(trx: Trx, propertyIds: string[]) {
  if (propertyIds.length === 0) return [];
  const rows = await notes(trx)
    .innerJoin('booking', 'booking.id', 'advice_note.booking_id')
    .innerJoin('clinic', 'clinic.id', 'booking.clinic_id')
    .select(['clinic.day', 'clinic.id as clinicId'])
    .where('advice_note.property_id', 'in', propertyIds)
    .where('advice_note.status', '=', 'signed')
    .orderBy('clinic.starts_at', 'desc')
    .execute();
  return rows as (NoteRow & { day: Temporal.PlainDate; clinicId: string })[];
}

export async function listNotesOfClinic(trx: Trx, clinicId: string): Promise<NoteRow[]> {
  const ofClinic = notes(trx)
    .innerJoin('booking', 'booking.id', 'advice_note.booking_id')
    .where('booking.clinic_id', '=', clinicId);
  return (await ofClinic.execute()) as NoteRow[];
}

export interface NewDraft {
  id: string;
  municipality: string;
  bookingId: string;
  propertyId: string;
  content: NoteContent;
  by: string;
  at: Temporal.Instant;
}

/** The first save; nothing when somebody else's came first. */
export async function insertDraft(trx: Trx, draft: NewDraft) {
  return trx
    .insertInto('advice_note')
    .values({
      id: draft.id,
      municipality_id: draft.municipality,
      booking_id: draft.bookingId,
      property_id: draft.propertyId,
      content: json(draft.content) as never,
      written_by: draft.by,
      written_at: draft.at,
    })
    .onConflict((conflict) => conflict.constraint('advice_note_one_per_booking').doNothing())
    .returning(['id', 'version', 'written_at as writtenAt'])
    .executeTakeFirst();
}

/** Saves over the version that was read; nothing when there is a newer one or a signature. */
export async function updateDraft(
  trx: Trx,
  draft: { bookingId: string; version: number; content: NoteContent; by: string; at: Temporal.Instant },
) {
  return trx
    .updateTable('advice_note')
    .set((update) => ({
      content: json(draft.content) as never,
      version: update('version', '+', 1),
      written_by: draft.by,
      written_at: draft.at,
    }))
    .where('booking_id', '=', draft.bookingId)
    .where('version', '=', draft.version)
    .where('status', '=', 'draft')
    .returning(['id', 'version', 'written_at as writtenAt'])
    .executeTakeFirst();
}

export async function updateToSigned(
  trx: Trx,
  signed: {
    id: string;
    by: string;
    role: string | null;
    at: Temporal.Instant;
    heldBackReason: string | null;
  },
): Promise<void> {
  await trx
    .updateTable('advice_note')
    .set({
      status: 'signed',
      signed_by: signed.by,
      signed_role: signed.role,
      signed_at: signed.at,
      held_back_reason: signed.heldBackReason,
    })
    .where('id', '=', signed.id)
    .execute();
}

export async function updateToReleased(
  trx: Trx,
  released: { id: string; by: string; at: Temporal.Instant; reason: string },
): Promise<void> {
  await trx
    .updateTable('advice_note')
    .set({ released_by: released.by, released_at: released.at, release_reason: released.reason })
    .where('id', '=', released.id)
    .execute();
}

export async function updatePrinted(trx: Trx, id: string, at: Temporal.Instant | null): Promise<void> {
  await trx.updateTable('advice_note').set({ printed_at: at }).where('id', '=', id).execute();
}

/** A matched property takes its notes along; the property must already point at the other. */
export async function updatePropertyOfNotes(trx: Trx, from: string, to: string): Promise<void> {
  await trx.updateTable('advice_note').set({ property_id: to }).where('property_id', '=', from).execute();
}
