import { notices as en } from './en/notices.ts';
import { notices as fi } from './fi/notices.ts';
import type { Language } from './language.ts';
import { notices as nb } from './nb/notices.ts';
import type { NoticeText } from './notice-text.ts';
import { notices as sv } from './sv/notices.ts';

export const noticeText: Record<Language, NoticeText> = { fi, sv, en, nb };
