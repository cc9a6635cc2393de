import type { Trx } from '../../platform/database.ts';
import { findNoteOfBooking } from './notes.queries.ts';

/** Whether there is advice that the holder of a booking may read. */
export async function hasSharedNote(trx: Trx, bookingId: string): Promise<boolean> {
  const note = await findNoteOfBooking(trx, bookingId);
  return note?.status === 'signed' && note.heldBackReason === null;
}
