import type { Note } from '#shared/contracts/notes.ts';
import type { Staff } from '../../platform/access.ts';
import { audit } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { badInput, notFound, type RefusedField } from '../../platform/errors.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { seeVisit } from '../bookings/see-visit.ts';
import { insertAddendum } from './addenda.queries.ts';
import { expertRoleIn } from './notes.access.ts';
import { lockNote } from './notes.queries.ts';
import { isHeldBack, mustBeSigned } from './notes.rules.ts';
import { showNote } from './show-note.ts';
import { tellAdviceIsReady } from './tell-advice-is-ready.ts';

export interface AddToNoteInput {
  noteId: string;
  reason: string;
  words: string;
  key: RequestKey | null;
}

/** Adds to a signed note; what was signed stays as it was. The resident is told that there is something to read. */
export function addToNote(deps: Deps, caller: Staff, input: AddToNoteInput): Promise<Note> {
  const reason = input.reason.trim();
  const words = input.words.trim();
  mustSayBoth({ reason, words });
  return inScope(deps.db, caller.scope, (trx) => {
    const work = () => add(trx, deps, { ...input, reason, words, caller });
    const show = async () => {
      const note = await lockNote(trx, input.noteId);
      if (!note) throw notFound();
      return showNote(trx, deps, { bookingId: note.bookingId, note });
    };
    const step = async () => {
      await work();
      return show();
    };
    return once<Note, object>(
      trx,
      { key: input.key, clock: deps.clock },
      { work: step, subjectOf: () => ({}), again: show },
    );
  });
}

async function add(
  trx: Trx,
  deps: Deps,
  { noteId, reason, words, caller }: Omit<AddToNoteInput, 'key'> & { caller: Staff },
): Promise<void> {
  const note = await lockNote(trx, noteId);
  if (!note) throw notFound();
  mustBeSigned(note);
  const { municipality } = note;
  const at = deps.clock.now();
  const role = expertRoleIn(caller, municipality);
  await insertAddendum(trx, {
    municipality,
    noteId,
    reason,
    words,
    writtenBy: caller.personId,
    role,
    writtenAt: at,
  });
  if (!isHeldBack(note)) await tellAdviceIsReady(trx, deps, await seeVisit(trx, note.bookingId));
  await audit(trx, { at, municipality, by: caller, action: 'note.added_to', subject: noteId });
}

function mustSayBoth({ reason, words }: { reason: string; words: string }): void {
  const refused: RefusedField[] = [];
  if (reason === '') refused.push({ field: 'reason', code: 'addendum_reason' });
  if (words === '') refused.push({ field: 'words', code: 'addendum_words' });
  if (refused.length > 0) throw badInput({ fields: refused });
}
