import { poster as en } from './en/poster.ts';
import { poster as fi, type PosterText } from './fi/poster.ts';
import type { Language } from './language.ts';
import { poster as nb } from './nb/poster.ts';
import { poster as sv } from './sv/poster.ts';

export const posterText: Record<Language, PosterText> = { fi, sv, en, nb };
