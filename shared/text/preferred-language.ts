import { isLanguage, type Language } from './language.ts';

/** The first language of an Accept-Language header that the product speaks; Finnish when there is none. */
export function preferredLanguage(header: string | null | undefined): Language {
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase().split('-')[0];
    if (tag === 'no' || tag === 'nn') return 'nb';
    if (isLanguage(tag)) return tag;
  }
  return 'fi';
}
