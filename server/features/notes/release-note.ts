import type { Note } from '#shared/contracts/notes.ts';
import type { Staff } from '../../platform/access.ts';
import { audit } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { badInput, notFound } from '../../platform/errors.ts';
import { doOnce, type RequestKey } from '../../platform/idempotency.ts';
import { seeVisit } from '../bookings/see-visit.ts';
import { findNote, lockNote, updateToReleased } from './notes.queries.ts';
import { mustBeHeldBack } from './notes.rules.ts';
import { showNote } from './show-note.ts';
import { tellAdviceIsReady } from './tell-advice-is-ready.ts';

export interface ReleaseNoteInput {
  noteId: string;
  reason: string;
  key: RequestKey | null;
}

/** Gives a held-back note to the resident and tells them. Any expert there may: whoever signed may have left. */
export function releaseNote(deps: Deps, caller: Staff, input: ReleaseNoteInput): Promise<Note> {
  const { noteId, key } = input;
  const reason = input.reason.trim();
  if (reason === '') throw badInput({ fields: [{ field: 'reason', code: 'release_reason' }] });
  return inScope(deps.db, caller.scope, async (trx) => {
    await doOnce(trx, { key, clock: deps.clock }, () => release(trx, deps, { noteId, reason, caller }));
    const note = await findNote(trx, noteId);
    if (!note) throw notFound();
    return showNote(trx, deps, { bookingId: note.bookingId, note });
  });
}

async function release(
  trx: Trx,
  deps: Deps,
  { noteId, reason, caller }: { noteId: string; reason: string; caller: Staff },
): Promise<void> {
  const note = await lockNote(trx, noteId);
  if (!note) throw notFound();
  mustBeHeldBack(note);
  const at = deps.clock.now();
  const { municipality, bookingId } = note;
  await updateToReleased(trx, { id: noteId, by: caller.personId, at, reason });
  await tellAdviceIsReady(trx, deps, await seeVisit(trx, bookingId));
  await audit(trx, { at, municipality, by: caller, action: 'note.released', subject: noteId });
}
