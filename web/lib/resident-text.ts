import type { ResidentText } from '#shared/text/fi/resident.ts';
import type { Language } from '#shared/text/language.ts';

const files: Record<Language, () => Promise<{ resident: ResidentText }>> = {
  fi: () => import('#shared/text/fi/resident.ts'),
  sv: () => import('#shared/text/sv/resident.ts'),
  en: () => import('#shared/text/en/resident.ts'),
  nb: () => import('#shared/text/nb/resident.ts'),
};

/** One language's words: a page with JavaScript fetches its own language only. */
export async function loadResidentText(language: Language): Promise<ResidentText> {
  return (await files[language]()).resident;
}
