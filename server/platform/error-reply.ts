import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FieldProblem, Problem } from '#shared/contracts/problem.ts';
import { isLanguage, type Language } from '#shared/text/language.ts';
import { nameOfField } from '#shared/text/field-names.ts';
import { problemText, type ProblemCode } from '#shared/text/problems.ts';
import { preferredLanguage } from '#shared/text/preferred-language.ts';
import { badInput, notFound, Refusal, type RefusedField } from './errors.ts';

/** The one place that turns whatever was thrown into application/problem+json (RFC 9457) in the caller's language. */
export function registerErrorReply(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    if (error instanceof Refusal) return replyWith(error, request, reply);
    if (error.validation) return replyWith(badInput({ fields: fieldsOfSchema(error) }), request, reply);
    if (error.statusCode && error.statusCode < 500) return replyWith(clientFault(error), request, reply);
    request.log.error({ err: error }, 'failed');
    return replyWith(new Refusal('platform.failed', 500, 'failed', {}), request, reply);
  });
}

export function replyWith(refusal: Refusal, request: FastifyRequest, reply: FastifyReply) {
  const language = preferredLanguage(request.headers['accept-language']);
  request.log.info({ code: refusal.code, reason: refusal.message }, 'refused');
  return reply
    .code(refusal.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problemOf(refusal, language, request.id));
}

function problemOf(refusal: Refusal, language: Language, requestId: string): Problem {
  const [title, detail] = problemText[language].refusals[refusal.code];
  const { words = {}, fields, members = {} } = refusal.extra;
  const wordsHere = translated(words, language);
  return {
    type: `/problems/${refusal.code}`,
    code: refusal.code,
    title: fill(title, wordsHere),
    status: refusal.status,
    detail: fill(detail, wordsHere),
    ...(refusal.status >= 500 && { requestId }),
    ...(fields && { fields: fields.map((field) => fieldProblem(field, language)) }),
    ...members,
  };
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

function fieldsOfSchema(error: FastifyError): RefusedField[] {
  return (error.validation ?? []).slice(0, 20).map(({ keyword, instancePath, params }) => {
    const missing =
      keyword === 'required' ? String((params as { missingProperty?: string }).missingProperty) : '';
    const field = [...instancePath.split('/').filter(Boolean), missing].filter(Boolean).join('.') || 'body';
    if (keyword === 'required') return { field, code: 'required' };
    if (keyword === 'maxLength') {
      return { field, code: 'too_long', words: { limit: String((params as { limit?: number }).limit) } };
    }
    return { field, code: 'wrong' };
  });
}

function clientFault(error: FastifyError): Refusal {
  if (error.statusCode === 404) return notFound();
  const code: ProblemCode = error.statusCode === 429 ? 'platform.too_many_tries' : 'platform.bad_input';
  return new Refusal(code, error.statusCode ?? 400, error.code ?? 'client fault', {});
}
