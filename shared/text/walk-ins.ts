import { walkIns as en } from './en/walk-ins.ts';
import { walkIns as fi, type WalkInsText } from './fi/walk-ins.ts';
import type { Language } from './language.ts';
import { walkIns as nb } from './nb/walk-ins.ts';
import { walkIns as sv } from './sv/walk-ins.ts';

export type { WalkInsText };

export const walkInsText: Record<Language, WalkInsText> = { fi, sv, en, nb };
