import type { Trx } from '../../platform/database.ts';
import { updatePropertyOfNotes } from './notes.queries.ts';

/** A matched property's notes go where it was matched to; the signed ones too, unchanged. */
export function moveNotes(trx: Trx, from: string, to: string): Promise<void> {
  return updatePropertyOfNotes(trx, from, to);
}
