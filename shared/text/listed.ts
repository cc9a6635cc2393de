import type { Language } from './language.ts';

const and: Record<Language, string> = { fi: 'ja', sv: 'och', en: 'and', nb: 'og' };

/** `kartta`, `kartta ja kuva`, `kartta, kuva ja vuosi`. */
export function listed(things: readonly string[], language: Language): string {
  const last = things.at(-1) ?? '';
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} ${and[language]} ${last}`;
}
