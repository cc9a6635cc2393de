import { randomUUID } from 'node:crypto';
import type { NoteContent, OtherDraft } from '#shared/contracts/notes.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound, type Refusal } from '../../platform/errors.ts';
import { seeVisit } from '../bookings/see-visit.ts';
import { logRead } from './log-read.ts';
import { changedMeanwhile } from './notes.errors.ts';
import { findNoteOfBooking, insertDraft, updateDraft, type NoteRow } from './notes.queries.ts';
import { mustBeDraft, mustHaveVisit } from './notes.rules.ts';

export interface SaveNoteInput {
  bookingId: string;
  version: number;
  content: NoteContent;
}

/** Keeps what was typed, unless somebody else saved since it was read: then nothing changes and theirs is shown. */
export async function saveNote(deps: Deps, caller: Staff, input: SaveNoteInput) {
  const outcome = await inScope(deps.db, caller.scope, async (trx) => {
    const visit = await seeVisit(trx, input.bookingId);
    mustHaveVisit(visit);
    const draft = { ...input, by: caller.personId, at: deps.clock.now() };
    const { municipality, propertyId } = visit;
    const saved =
      input.version === 0
        ? await insertDraft(trx, { ...draft, id: randomUUID(), municipality, propertyId })
        : await updateDraft(trx, draft);
    if (saved) return saved;
    const current = await findNoteOfBooking(trx, input.bookingId);
    if (!current) throw notFound();
    mustBeDraft(current);
    return refuseOlder(trx, deps, { current, caller });
  });
  if (outcome instanceof Error) throw outcome;
  return { ...outcome, writtenAt: toApiInstant(outcome.writtenAt) };
}

/** The refusal shows the other's words, so it is a read; it is thrown after the line is committed. */
export async function refuseOlder(
  trx: Trx,
  deps: Deps,
  { current, caller }: { current: NoteRow; caller: Staff },
): Promise<Refusal> {
  const { municipality, propertyId, id } = current;
  await logRead(trx, deps, {
    municipality,
    propertyId,
    noteId: id,
    by: caller,
    action: 'note.draft_compared',
  });
  const other: OtherDraft = {
    version: current.version,
    content: current.content,
    writtenBy: current.writtenByName,
    writtenAt: toApiInstant(current.writtenAt),
  };
  return changedMeanwhile({ words: { name: current.writtenByName }, members: { current: other } });
}
