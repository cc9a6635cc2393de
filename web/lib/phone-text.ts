import type { PhoneText } from '#shared/text/fi/phone.ts';
import type { Language } from '#shared/text/language.ts';

const files: Record<Language, () => Promise<{ phone: PhoneText }>> = {
  fi: () => import('#shared/text/fi/phone.ts'),
  sv: () => import('#shared/text/sv/phone.ts'),
  en: () => import('#shared/text/en/phone.ts'),
  nb: () => import('#shared/text/nb/phone.ts'),
};

/** One language's words: a page with JavaScript fetches its own language only. */
export async function loadPhoneText(language: Language): Promise<PhoneText> {
  return (await files[language]()).phone;
}
