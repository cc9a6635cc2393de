import type { WalkInsText } from '#shared/text/fi/walk-ins.ts';
import type { Language } from '#shared/text/language.ts';

const files: Record<Language, () => Promise<{ walkIns: WalkInsText }>> = {
  fi: () => import('#shared/text/fi/walk-ins.ts'),
  sv: () => import('#shared/text/sv/walk-ins.ts'),
  en: () => import('#shared/text/en/walk-ins.ts'),
  nb: () => import('#shared/text/nb/walk-ins.ts'),
};

/** One language's words: a page with JavaScript fetches its own language only. */
export async function loadWalkInsText(language: Language): Promise<WalkInsText> {
  return (await files[language]()).walkIns;
}
