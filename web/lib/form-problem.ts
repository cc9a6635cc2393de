import type { Problem } from '#shared/contracts/problem.ts';

/** What a refused form shows: sentences at the fields, or one notice when no field is to blame. */
export interface FormProblem {
  errors: { field: string; message: string }[];
  errorOf(field: string): string | undefined;
  /** Set when the refusal names no field. */
  notice: { title: string; detail: string } | null;
}

export function formProblem(problem: Problem | undefined): FormProblem {
  const errors = (problem?.fields ?? []).map(({ field, message }) => ({ field, message }));
  return {
    errors,
    errorOf: (field) => errors.find((error) => error.field === field)?.message,
    notice: problem && errors.length === 0 ? { title: problem.title, detail: problem.detail } : null,
  };
}
