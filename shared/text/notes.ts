import { notes as en } from './en/notes.ts';
import { notes as fi, type NotesText } from './fi/notes.ts';
import { notes as nb } from './nb/notes.ts';
import { notes as sv } from './sv/notes.ts';
import type { Language } from './language.ts';

export type { NotesText };

export const notesText: Record<Language, NotesText> = { fi, sv, en, nb };
