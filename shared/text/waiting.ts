import { waiting as en } from './en/waiting.ts';
import { waiting as fi, type WaitingText } from './fi/waiting.ts';
import type { Language } from './language.ts';
import { waiting as nb } from './nb/waiting.ts';
import { waiting as sv } from './sv/waiting.ts';

export type { WaitingText };

export const waitingText: Record<Language, WaitingText> = { fi, sv, en, nb };
