import { mail as en } from './en/mail.ts';
import { mail as fi, type MailText } from './fi/mail.ts';
import type { Language } from './language.ts';
import { mail as nb } from './nb/mail.ts';
import { mail as sv } from './sv/mail.ts';

/** Why a mail has not left; `message.failure` begins with one of these words. */
export type MailFailure = keyof MailText['failures'];

export const mailText: Record<Language, MailText> = { fi, sv, en, nb };
