import type { ChangesText } from '#shared/text/fi/changes.ts';
import type { Language } from '#shared/text/language.ts';

const files: Record<Language, () => Promise<{ changes: ChangesText }>> = {
  fi: () => import('#shared/text/fi/changes.ts'),
  sv: () => import('#shared/text/sv/changes.ts'),
  en: () => import('#shared/text/en/changes.ts'),
  nb: () => import('#shared/text/nb/changes.ts'),
};

/** One language's words: a page with JavaScript fetches its own language only. */
export async function loadChangesText(language: Language): Promise<ChangesText> {
  return (await files[language]()).changes;
}
