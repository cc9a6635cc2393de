import { problem } from '../../platform/errors.ts';

export const changedMeanwhile = problem('notes.changed_meanwhile', 412, 'somebody saved a newer version');
export const locked = problem('notes.locked', 409, 'the note is signed');
export const notSigned = problem('notes.not_signed', 409, 'the note is still a draft');
export const heldBack = problem('notes.held_back', 409, 'the note is held back from the resident');
export const notHeldBack = problem('notes.not_held_back', 409, 'the resident may read the note already');
export const noVisit = problem('notes.no_visit', 409, 'the visit was cancelled or nobody came');
