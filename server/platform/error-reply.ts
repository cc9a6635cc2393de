import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#shared/contracts/problem.ts';
import type { Language } from '#shared/text/language.ts';
import type { ProblemCode } from '#shared/text/problems.ts';
import { preferredLanguage } from '#shared/text/preferred-language.ts';
import { badInput, notFound, Refusal, type RefusedField } from './errors.ts';
import { sayRefusal } from './say-refusal.ts';

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
  const { members = {} } = refusal.extra;
  const { title, detail, fields } = sayRefusal(refusal, language);
  return {
    type: `/problems/${refusal.code}`,
    code: refusal.code,
    title,
    status: refusal.status,
    detail,
    ...(refusal.status >= 500 && { requestId }),
    ...(fields && { fields }),
    ...members,
  };
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
