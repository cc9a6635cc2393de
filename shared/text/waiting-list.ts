import { waitingList as en } from './en/waiting-list.ts';
import { waitingList as fi, type WaitingListText } from './fi/waiting-list.ts';
import type { Language } from './language.ts';
import { waitingList as nb } from './nb/waiting-list.ts';
import { waitingList as sv } from './sv/waiting-list.ts';

export type { WaitingListText };

export const waitingListText: Record<Language, WaitingListText> = { fi, sv, en, nb };
