import { resident as en } from './en/resident.ts';
import { resident as fi, type ResidentText } from './fi/resident.ts';
import type { Language } from './language.ts';
import { resident as nb } from './nb/resident.ts';
import { resident as sv } from './sv/resident.ts';

export type { ResidentText };

export const residentText: Record<Language, ResidentText> = { fi, sv, en, nb };
