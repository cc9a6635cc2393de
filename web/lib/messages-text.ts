import type { MessagesText } from '#shared/text/fi/messages.ts';
import type { Language } from '#shared/text/language.ts';

const files: Record<Language, () => Promise<{ messages: MessagesText }>> = {
  fi: () => import('#shared/text/fi/messages.ts'),
  sv: () => import('#shared/text/sv/messages.ts'),
  en: () => import('#shared/text/en/messages.ts'),
  nb: () => import('#shared/text/nb/messages.ts'),
};

/** One language's words: a page with JavaScript fetches its own language only. */
export async function loadMessagesText(language: Language): Promise<MessagesText> {
  return (await files[language]()).messages;
}
