import type { Advice } from '#shared/contracts/reading.ts';
import type { Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { seeVisit } from '../bookings/see-visit.ts';
import { logRead } from './log-read.ts';
import { findNote } from './notes.queries.ts';
import { mustBeShared } from './notes.rules.ts';
import { showAdvice } from './show-advice.ts';

/** What staff print at the hall for a resident without e-mail: the same half, in the resident's language. */
export function printNote(deps: Deps, caller: Staff, noteId: string): Promise<Advice> {
  return inScope(deps.db, caller.scope, async (trx) => {
    const note = await findNote(trx, noteId);
    if (!note) throw notFound();
    mustBeShared(note);
    const { municipality, propertyId } = note;
    await logRead(trx, deps, { municipality, propertyId, noteId, by: caller, action: 'note.printed' });
    return showAdvice(trx, { note, visit: await seeVisit(trx, note.bookingId) });
  });
}
