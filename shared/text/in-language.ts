import type { Words } from '../contracts/common.ts';
import { languages, type Language } from './language.ts';

/** A Norwegian reads Swedish before English, and Finnish last. */
const nordic = ['sv', 'en', 'fi'] as const;

/** What somebody wrote in some of the four languages, in the reader's own where it is there. */
export function inLanguage(words: Words, language: Language): string {
  const order = language === 'nb' ? [language, ...nordic] : [language, ...languages];
  return order.map((code) => words[code]?.trim()).find(Boolean) ?? '';
}
