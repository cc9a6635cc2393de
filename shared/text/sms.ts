import { sms as en } from './en/sms.ts';
import { sms as fi, type SmsText } from './fi/sms.ts';
import type { Language } from './language.ts';
import { sms as nb } from './nb/sms.ts';
import { sms as sv } from './sv/sms.ts';

export const smsText: Record<Language, SmsText> = { fi, sv, en, nb };
