import type { WaitingListText } from '#shared/text/fi/waiting-list.ts';
import type { Language } from '#shared/text/language.ts';

const files: Record<Language, () => Promise<{ waitingList: WaitingListText }>> = {
  fi: () => import('#shared/text/fi/waiting-list.ts'),
  sv: () => import('#shared/text/sv/waiting-list.ts'),
  en: () => import('#shared/text/en/waiting-list.ts'),
  nb: () => import('#shared/text/nb/waiting-list.ts'),
};

/** One language's words: a page with JavaScript fetches its own language only. */
export async function loadWaitingListText(language: Language): Promise<WaitingListText> {
  return (await files[language]()).waitingList;
}
