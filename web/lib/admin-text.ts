import type { AdminText } from '#shared/text/fi/admin.ts';
import type { Language } from '#shared/text/language.ts';

const files: Record<Language, () => Promise<{ admin: AdminText }>> = {
  fi: () => import('#shared/text/fi/admin.ts'),
  sv: () => import('#shared/text/sv/admin.ts'),
  en: () => import('#shared/text/en/admin.ts'),
  nb: () => import('#shared/text/nb/admin.ts'),
};

/** One language's words. */
export async function loadAdminText(language: Language): Promise<AdminText> {
  return (await files[language]()).admin;
}
