import type { Words } from '#shared/contracts/common.ts';
import { languages, type Language } from '#shared/text/language.ts';
import { badInput, type RefusedField } from '../../platform/errors.ts';

/** Without spaces around, and without the languages that were left empty. */
export function trimmed(words: Words): Words {
  const said = languages.map((language) => [language, words[language]?.trim() ?? ''] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

/** What must be said is said in every language of the municipality. */
export function languagesMissing(words: Words, wanted: readonly Language[]): Language[] {
  const said = trimmed(words);
  return wanted.filter((language) => said[language] === undefined);
}

/** What may be left out is left out in every language or said in every one: nobody gets half. */
export function languagesMissingFromHalf(words: Words, wanted: readonly Language[]): Language[] {
  const missing = languagesMissing(words, wanted);
  return Object.keys(trimmed(words)).length === 0 ? [] : missing;
}

export interface WordsToCheck {
  /** Must be said in every language. */
  compulsory: Record<string, Words>;
  /** May be left out altogether. */
  optional: Record<string, Words>;
}

/** Refuses with one field for each text and language that is missing: `name.sv`. */
export function mustSpeakEveryLanguage(
  { compulsory, optional }: WordsToCheck,
  wanted: readonly Language[],
  further: RefusedField[] = [],
): void {
  const missing = [
    ...Object.entries(compulsory).flatMap(([field, words]) =>
      refused(field, languagesMissing(words, wanted)),
    ),
    ...Object.entries(optional).flatMap(([field, words]) =>
      refused(field, languagesMissingFromHalf(words, wanted)),
    ),
  ];
  const fields = [...missing, ...further];
  if (fields.length > 0) throw badInput({ fields });
}

function refused(field: string, missing: Language[]): RefusedField[] {
  return missing.map((language) => ({ field: `${field}.${language}`, code: 'language_missing' }));
}
