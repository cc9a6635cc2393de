import type { Note } from '#shared/contracts/notes.ts';
import type { Staff } from '../../platform/access.ts';
import { audit } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { badInput, notFound, type Refusal } from '../../platform/errors.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { finishVisit } from '../bookings/mark-visit.ts';
import { seeVisit } from '../bookings/see-visit.ts';
import { expertRoleIn } from './notes.access.ts';
import { findNote, lockNote, updateToSigned, type NoteRow } from './notes.queries.ts';
import { mustBeComplete, mustBeDraft, mustHaveVisit } from './notes.rules.ts';
import { refuseOlder } from './save-note.ts';
import { showNote } from './show-note.ts';
import { tellAdviceIsReady } from './tell-advice-is-ready.ts';

export interface SignNoteInput {
  noteId: string;
  version: number;
  holdBack?: boolean;
  heldBackReason?: string;
  key: RequestKey | null;
}

/** Locks a note for good and tells the resident, unless it is held back. A second press answers the same. */
export async function signNote(deps: Deps, caller: Staff, input: SignNoteInput): Promise<Note> {
  const outcome = await inScope(deps.db, caller.scope, (trx) => {
    const work = () => signOrRefuse(trx, deps, { caller, input });
    const steps = { work, subjectOf: () => null, again: work };
    return once<Note | Refusal, null>(trx, { key: input.key, clock: deps.clock }, steps);
  });
  if (outcome instanceof Error) throw outcome;
  return outcome;
}

async function signOrRefuse(
  trx: Trx,
  deps: Deps,
  { caller, input }: { caller: Staff; input: SignNoteInput },
): Promise<Note | Refusal> {
  const note = await lockNote(trx, input.noteId);
  if (!note) throw notFound();
  const isAgain = note.signedBy === caller.personId && note.version === input.version;
  if (!isAgain) {
    mustBeDraft(note);
    if (note.version !== input.version) return refuseOlder(trx, deps, { current: note, caller });
    await sign(trx, deps, { note, caller, heldBackReason: reasonOf(input) });
  }
  return showNote(trx, deps, { bookingId: note.bookingId, note: await findNote(trx, note.id) });
}

async function sign(
  trx: Trx,
  deps: Deps,
  { note, caller, heldBackReason }: { note: NoteRow; caller: Staff; heldBackReason: string | null },
): Promise<void> {
  const visit = await seeVisit(trx, note.bookingId);
  mustHaveVisit(visit);
  mustBeComplete(note.content);
  const at = deps.clock.now();
  const role = expertRoleIn(caller, note.municipality);
  await updateToSigned(trx, { id: note.id, by: caller.personId, role, at, heldBackReason });
  await finishVisit(trx, note.bookingId);
  if (!heldBackReason) await tellAdviceIsReady(trx, deps, visit);
  await audit(trx, {
    at,
    municipality: note.municipality,
    by: caller,
    action: heldBackReason ? 'note.signed_and_held_back' : 'note.signed',
    subject: note.id,
  });
}

function reasonOf({ holdBack, heldBackReason = '' }: SignNoteInput): string | null {
  if (!holdBack) return null;
  const reason = heldBackReason.trim();
  if (reason === '') throw badInput({ fields: [{ field: 'heldBackReason', code: 'held_back_reason' }] });
  return reason;
}
