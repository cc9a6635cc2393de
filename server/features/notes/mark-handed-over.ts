import { toApiInstant } from '#shared/time.ts';
import type { Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { lockNote, updatePrinted } from './notes.queries.ts';
import { mustBeShared } from './notes.rules.ts';

/** Notes down that the resident got the note on paper, or takes the mark back. */
export function markHandedOver(
  deps: Deps,
  caller: Staff,
  { noteId, handedOver }: { noteId: string; handedOver: boolean },
): Promise<{ printedAt: string | null }> {
  return inScope(deps.db, caller.scope, async (trx) => {
    const note = await lockNote(trx, noteId);
    if (!note) throw notFound();
    mustBeShared(note);
    const at = handedOver ? (note.printedAt ?? deps.clock.now()) : null;
    await updatePrinted(trx, noteId, at);
    return { printedAt: at && toApiInstant(at) };
  });
}
