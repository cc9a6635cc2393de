import type { Problem } from '#shared/contracts/problem.ts';

import { isLanguage, type Language } from '#shared/text/language.ts';

/** What a refused form shows: sentences at the fields, or one notice when no field is to blame. */
export interface FormProblem {
  /** For the summary: a text that is missing in one language says which. */
  errors: { field: string; message: string }[];
  errorOf(field: string): string | undefined;
  /** Set when the refusal names no field. */
  notice: { title: string; detail: string } | null;
}

/** @param languageNames what the languages are called in the reader's own */
export function formProblem(
  problem: Problem | undefined,
  languageNames: Partial<Record<Language, string>> = {},
): FormProblem {
  const fields = problem?.fields ?? [];
  return {
    errors: fields.map(({ field, message }) => {
      const language = field.split('.').at(-1);
      const name = isLanguage(language) ? languageNames[language] : undefined;
      return { field, message: name ? `${message.replace(/\.$/, '')} (${name}).` : message };
    }),
    errorOf: (field) => fields.find((error) => error.field === field)?.message,
    notice: problem && fields.length === 0 ? { title: problem.title, detail: problem.detail } : null,
  };
}
