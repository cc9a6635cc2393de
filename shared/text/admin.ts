import { admin as en } from './en/admin.ts';
import { admin as fi, type AdminText } from './fi/admin.ts';
import type { Language } from './language.ts';
import { admin as nb } from './nb/admin.ts';
import { admin as sv } from './sv/admin.ts';

export type { AdminText };

export const adminText: Record<Language, AdminText> = { fi, sv, en, nb };
