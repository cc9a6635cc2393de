import type { WaitingText } from '#shared/text/fi/waiting.ts';
import type { Language } from '#shared/text/language.ts';

const files: Record<Language, () => Promise<{ waiting: WaitingText }>> = {
  fi: () => import('#shared/text/fi/waiting.ts'),
  sv: () => import('#shared/text/sv/waiting.ts'),
  en: () => import('#shared/text/en/waiting.ts'),
  nb: () => import('#shared/text/nb/waiting.ts'),
};

/** One language's words: a page with JavaScript fetches its own language only. */
export async function loadWaitingText(language: Language): Promise<WaitingText> {
  return (await files[language]()).waiting;
}
