import type { FieldCode, ProblemCode } from '#shared/text/problems.ts';

/** Every refusal that a caller can cause. Thrown; server/platform/error-reply.ts answers it in the caller's language. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly extra: RefusalExtra;

  constructor(code: ProblemCode, status: number, logSentence: string, extra: RefusalExtra) {
    super(logSentence);
    this.code = code;
    this.status = status;
    this.extra = extra;
  }
}

/** A field that could not be taken; the sentence is chosen by its code in the caller's language. */
export interface RefusedField {
  field: string;
  code: FieldCode;
  words?: Record<string, string>;
}

export interface RefusalExtra {
  /** Words that the sentence names: who, when, which. */
  words?: Record<string, string>;
  fields?: RefusedField[];
  /** Members added to the problem document, such as alternatives. */
  members?: Record<string, unknown>;
}

/** Declares a refusal: its code, HTTP status and the sentence for the log. Call the result to make one to throw. */
export function problem(code: ProblemCode, status: number, logSentence: string) {
  return Object.assign((extra: RefusalExtra = {}) => new Refusal(code, status, logSentence, extra), {
    code,
    status,
  });
}

export const notFound = problem('platform.not_found', 404, 'nothing here for this caller');
export const signInNeeded = problem('platform.sign_in_needed', 401, 'no session');
export const notAllowed = problem('platform.not_allowed', 403, 'the role does not allow it');
export const strangeOrigin = problem('platform.strange_origin', 403, 'a cookie came with another origin');
export const badInput = problem('platform.bad_input', 400, 'input refused');
export const tooManyTries = problem('platform.too_many_tries', 429, 'limit reached');
export const keyReused = problem(
  'platform.idempotency_key_reused',
  422,
  'same idempotency key, another request',
);
export const fileTooLarge = problem('platform.file_too_large', 413, 'a file of too many bytes');
export const tooManyFilesAtOnce = problem('platform.too_many_files_at_once', 429, 'no room for more files');
