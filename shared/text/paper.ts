import { paper as en } from './en/paper.ts';
import { paper as fi, type PaperText } from './fi/paper.ts';
import type { Language } from './language.ts';
import { paper as nb } from './nb/paper.ts';
import { paper as sv } from './sv/paper.ts';

export const paperText: Record<Language, PaperText> = { fi, sv, en, nb };
