import { staff as en } from './en/staff.ts';
import { staff as fi, type StaffText } from './fi/staff.ts';
import type { Language } from './language.ts';
import { staff as nb } from './nb/staff.ts';
import { staff as sv } from './sv/staff.ts';

export type { StaffText };

export const staffText: Record<Language, StaffText> = { fi, sv, en, nb };
