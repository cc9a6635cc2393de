import { fieldNames as en } from './en/field-names.ts';
import { fieldNames as fi, type FieldNames } from './fi/field-names.ts';
import { fieldNames as nb } from './nb/field-names.ts';
import { fieldNames as sv } from './sv/field-names.ts';
import type { Language } from './language.ts';

const fieldNames: Record<Language, FieldNames> = { fi, sv, en, nb };

/** The way to a field in the reader's words: `plan.breaks.1.start` → `dagens plan, pauser 2, starttid`. */
export function nameOfField(path: string, language: Language): string {
  const names: Record<string, string | undefined> = fieldNames[language];
  const parts = path
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? ` ${Number(part) + 1}` : `, ${names[part] ?? part}`));
  return parts.join('').replace(/^, /, '');
}
