import type { StaffText } from '#shared/text/fi/staff.ts';
import type { Language } from '#shared/text/language.ts';

const files: Record<Language, () => Promise<{ staff: StaffText }>> = {
  fi: () => import('#shared/text/fi/staff.ts'),
  sv: () => import('#shared/text/sv/staff.ts'),
  en: () => import('#shared/text/en/staff.ts'),
  nb: () => import('#shared/text/nb/staff.ts'),
};

/** One language's words: a page with JavaScript fetches its own language only. */
export async function loadStaffText(language: Language): Promise<StaffText> {
  return (await files[language]()).staff;
}
