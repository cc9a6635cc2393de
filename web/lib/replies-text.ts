import type { RepliesText } from '#shared/text/fi/replies.ts';
import type { Language } from '#shared/text/language.ts';

const files: Record<Language, () => Promise<{ replies: RepliesText }>> = {
  fi: () => import('#shared/text/fi/replies.ts'),
  sv: () => import('#shared/text/sv/replies.ts'),
  en: () => import('#shared/text/en/replies.ts'),
  nb: () => import('#shared/text/nb/replies.ts'),
};

/** One language's words: a page with JavaScript fetches its own language only. */
export async function loadRepliesText(language: Language): Promise<RepliesText> {
  return (await files[language]()).replies;
}
