import { advice as en } from './en/advice.ts';
import { advice as fi, type AdviceText } from './fi/advice.ts';
import { advice as nb } from './nb/advice.ts';
import { advice as sv } from './sv/advice.ts';
import type { Language } from './language.ts';

export const adviceText: Record<Language, AdviceText> = { fi, sv, en, nb };
