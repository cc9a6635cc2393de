import type { ClinicsText } from '#shared/text/fi/clinics.ts';
import type { Language } from '#shared/text/language.ts';

const files: Record<Language, () => Promise<{ clinics: ClinicsText }>> = {
  fi: () => import('#shared/text/fi/clinics.ts'),
  sv: () => import('#shared/text/sv/clinics.ts'),
  en: () => import('#shared/text/en/clinics.ts'),
  nb: () => import('#shared/text/nb/clinics.ts'),
};

/** One language's words: a page with JavaScript fetches its own language only. */
export async function loadClinicsText(language: Language): Promise<ClinicsText> {
  return (await files[language]()).clinics;
}
