import type { Words } from '#shared/contracts/common.ts';
import { languages, type Language } from '#shared/text/language.ts';
import type { FieldCode } from '#shared/text/problems.ts';
import { badInput, type RefusedField } from '../../platform/errors.ts';

/** Without spaces around, and without the languages that were left empty. */
export function trimmed(words: Words): Words {
  const said = languages.map((language) => [language, words[language]?.trim() ?? ''] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

/** What must be said is said in every language of the municipality: one refusal for each that is missing, `name.sv`. */
export function unsaid(field: string, words: Words, { languages: wanted, code }: Compulsory): RefusedField[] {
  return missing(words, wanted).map((language) => ({ field: `${field}.${language}`, code }));
}

interface Compulsory {
  languages: readonly Language[];
  /** The sentence that asks for it. */
  code: FieldCode;
}

/** What may be left out is left out in every language or said in every one: nobody gets half. */
export function halfSaid(field: string, words: Words, wanted: readonly Language[]): RefusedField[] {
  const isSaid = Object.keys(trimmed(words)).length > 0;
  return isSaid ? unsaid(field, words, { languages: wanted, code: 'language_missing' }) : [];
}

function missing(words: Words, wanted: readonly Language[]): Language[] {
  const said = trimmed(words);
  return wanted.filter((language) => said[language] === undefined);
}

export function mustBeComplete(refused: RefusedField[]): void {
  if (refused.length > 0) throw badInput({ fields: refused });
}
