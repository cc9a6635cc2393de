import { changes as en } from './en/changes.ts';
import { changes as fi, type ChangesText } from './fi/changes.ts';
import type { Language } from './language.ts';
import { changes as nb } from './nb/changes.ts';
import { changes as sv } from './sv/changes.ts';

export type { ChangesText };

export const changesText: Record<Language, ChangesText> = { fi, sv, en, nb };
