import type { FastifyInstance, FastifyReply } from 'fastify';
import * as contracts from '#shared/contracts/reading.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Deps } from '../../platform/deps.ts';
import { route } from '../../platform/endpoint-route.ts';
import { mustBeSameRequest, requestKey } from '../../platform/idempotency.ts';
import { askReadingCode } from './ask-reading-code.ts';
import { openAdvice, type ReadingPass } from './open-advice.ts';
import { downloadAdvice, readAdvice } from './read-advice.ts';
import { writeAdvicePdf } from './write-advice-pdf.ts';

export function readingRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, contracts.askReadingCode, async ({ params, request }) => {
    await askReadingCode(deps, { ...params, key: requestKey(request, params.token) });
    return { sent: true as const };
  });
  route(app, contracts.openAdvice, async ({ params, body, request, reply }) => {
    await mustBeSameRequest(deps, requestKey(request, params.token));
    const pass = await openAdvice(deps, { token: params.token, code: body.code });
    setPass(reply, pass, deps);
    return { until: toApiInstant(pass.until) };
  });
  route(app, contracts.readAdvice, ({ params, request }) =>
    readAdvice(deps, { token: params.token, pass: request.cookies[cookieName] }),
  );
  route(app, contracts.downloadAdvice, async ({ params, query, request, reply }) => {
    const reading = { token: params.token, pass: request.cookies[cookieName] };
    const advice = await downloadAdvice(deps, reading);
    reply.type('application/pdf').header('cache-control', 'private, no-store');
    return writeAdvicePdf(advice, query.language ?? advice.language, deps.config);
  });
}

const cookieName = 'reading';

function setPass(reply: FastifyReply, { secret, seconds }: ReadingPass, { config }: Deps): void {
  reply.setCookie(cookieName, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.secureCookies,
    maxAge: seconds,
  });
}
