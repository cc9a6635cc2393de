import type { LettersText } from '#shared/text/fi/letters.ts';
import type { Language } from '#shared/text/language.ts';

const files: Record<Language, () => Promise<{ letters: LettersText }>> = {
  fi: () => import('#shared/text/fi/letters.ts'),
  sv: () => import('#shared/text/sv/letters.ts'),
  en: () => import('#shared/text/en/letters.ts'),
  nb: () => import('#shared/text/nb/letters.ts'),
};

/** One language's words: a page with JavaScript fetches its own language only. */
export async function loadLettersText(language: Language): Promise<LettersText> {
  return (await files[language]()).letters;
}
