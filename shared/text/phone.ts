import { phone as en } from './en/phone.ts';
import { phone as fi, type PhoneText } from './fi/phone.ts';
import type { Language } from './language.ts';
import { phone as nb } from './nb/phone.ts';
import { phone as sv } from './sv/phone.ts';

export type { PhoneText };

export const phoneText: Record<Language, PhoneText> = { fi, sv, en, nb };
