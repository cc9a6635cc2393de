import type { Note, NoteContent } from '#shared/contracts/notes.ts';
import { badInput, type RefusedField } from '../../platform/errors.ts';
import { heldBack, locked, notHeldBack, notSigned, noVisit } from './notes.errors.ts';

export const emptyNote: NoteContent = { systems: [], words: '', nextSteps: [], inside: '' };

interface Signable {
  status: 'draft' | 'signed';
  heldBackReason: string | null;
  releasedAt: Temporal.Instant | null;
}

/** Held back at signing, and not given to the resident since. */
export function isHeldBack({ heldBackReason, releasedAt }: Omit<Signable, 'status'>): boolean {
  return heldBackReason !== null && releasedAt === null;
}

/** What the resident may read. */
export function isShared(note: Signable): boolean {
  return note.status === 'signed' && !isHeldBack(note);
}

/** A draft is written and signed; a signed note is only added to, and printed, or released if it is held back. */
export function noteActions(note: Signable | null, visit: { status: string }): Note['actions'] {
  if (note?.status === 'signed') return isHeldBack(note) ? ['add', 'release'] : ['add', 'print'];
  if (!hasVisit(visit)) return [];
  return note ? ['write', 'sign'] : ['write'];
}

/** There is nothing to write about a visit that was cancelled or that nobody came to. */
export function mustHaveVisit(visit: { status: string }): void {
  if (!hasVisit(visit)) throw noVisit();
}

export function mustBeDraft(note: Signable): void {
  if (note.status === 'signed') throw locked();
}

export function mustBeSigned(note: Signable): void {
  if (note.status === 'draft') throw notSigned();
}

export function mustBeShared(note: Signable): void {
  mustBeSigned(note);
  if (isHeldBack(note)) throw heldBack();
}

export function mustBeHeldBack(note: Signable): void {
  mustBeSigned(note);
  if (!isHeldBack(note)) throw notHeldBack();
}

/**
 * What a note needs before it is signed: words to the resident; a next step, each with who and by when; for each
 * system whose it is, its condition and what that is based on.
 */
export function mustBeComplete(content: NoteContent): void {
  const refused = [
    ...(content.words.trim() === '' ? [{ field: 'words', code: 'note_words' } as const] : []),
    ...missingInSteps(content.nextSteps),
    ...content.systems.flatMap(missingInSystem),
  ];
  if (refused.length > 0) throw badInput({ fields: refused });
}

function missingInSteps(steps: NoteContent['nextSteps']): RefusedField[] {
  if (steps.length === 0) return [{ field: 'nextSteps', code: 'note_step_none' }];
  return steps.flatMap((step, place) => {
    const at = (part: string) => `nextSteps.${place}.${part}`;
    const words = { number: String(place + 1) };
    const refused: RefusedField[] = [];
    if (step.what.trim() === '') refused.push({ field: at('what'), code: 'note_step_what', words });
    if (!step.who) refused.push({ field: at('who'), code: 'note_step_who', words });
    if (!step.by && !step.byWords?.trim()) refused.push({ field: at('by'), code: 'note_step_by', words });
    return refused;
  });
}

function missingInSystem(system: NoteContent['systems'][number], place: number): RefusedField[] {
  const at = (part: string) => `systems.${place}.${part}`;
  const words = { number: String(place + 1) };
  const refused: RefusedField[] = [];
  if (system.building.trim() === '') refused.push({ field: at('building'), code: 'note_building', words });
  if (!system.condition) refused.push({ field: at('condition'), code: 'note_condition', words });
  if (!system.basis?.length) refused.push({ field: at('basis'), code: 'note_basis', words });
  return refused;
}

function hasVisit({ status }: { status: string }): boolean {
  return status !== 'cancelled' && status !== 'no_show';
}
