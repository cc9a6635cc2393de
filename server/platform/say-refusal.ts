import type { FieldProblem } from '#shared/contracts/problem.ts';
import { isLanguage, type Language } from '#shared/text/language.ts';
import { nameOfField } from '#shared/text/field-names.ts';
import { problemText } from '#shared/text/problems.ts';
import type { Refusal, RefusedField } from './errors.ts';

/** What was refused and what can be done, in one language; `fields` when fields are to blame. */
export function sayRefusal(
  { code, extra }: Refusal,
  language: Language,
): { title: string; detail: string; fields: FieldProblem[] | undefined } {
  const [title, detail] = problemText[language].refusals[code];
  const words = translated(extra.words ?? {}, language);
  const fields = extra.fields?.map((field) => fieldProblem(field, language));
  return { title: fill(title, words), detail: fill(detail, words), fields };
}

function fieldProblem({ field, code, words = {} }: RefusedField, language: Language): FieldProblem {
  const name = nameOfField(field, language);
  const message = fill(problemText[language].fields[code], { field: name, ...translated(words, language) });
  return { field, code, message: message.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) };
}

/** A word may be given once for all languages, or as `time.fi`, `time.sv` … where it differs. */
function translated(words: Record<string, string>, language: Language): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, word] of Object.entries(words)) {
    const [plain = name, of] = name.split('.');
    if (!of || !isLanguage(of) || of === language) result[plain] = word;
  }
  return result;
}

function fill(sentence: string, words: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}
