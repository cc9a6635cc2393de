import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withoutValues } from '#shared/rules/without-values.ts';
import type { Config } from '../config.ts';

/** Secrets travel in paths of links and holds, so a request is logged by the pattern of its route, never by its address. */
export function loggerOptions(config: Config) {
  return {
    level: config.logLevel,
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: patternOf(request) }),
      err: faultOf,
    },
    redact: ['req.headers', 'res.headers'],
  };
}

interface Fault extends Error {
  code?: string;
  constraint?: string;
  table?: string;
  column?: string;
  errors?: Fault[];
}

interface LoggedFault {
  type: string;
  message: string;
  stack: string;
  [detail: string]: unknown;
}

/** What went wrong and where, not what it was about: a database repeats in its answer the row that it refused. */
function faultOf(fault: Fault): LoggedFault {
  const { message, stack, code, constraint, table, column, cause, errors } = fault;
  const [, ...frames] = stack?.split(/\n(?= {4}at )/) ?? [];
  return {
    type: fault.constructor.name,
    message: withoutValues(message),
    ...{ code, constraint, table, column },
    stack: frames.join('\n'),
    ...(cause instanceof Error && { cause: faultOf(cause) }),
    ...(errors && { errors: errors.map(faultOf) }),
  };
}

/** One line for each request that was answered: what, how it ended, how long it took in milliseconds. */
export function registerRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const line = { method: request.method, route: patternOf(request), status: reply.statusCode };
    request.log.info({ ...line, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
}

function patternOf(request: FastifyRequest): string {
  const pattern = request.routeOptions?.url;
  if (pattern && pattern !== '/*') return pattern;
  return pagePattern(request.url);
}

/** A page's address with everything that is not a plain word replaced: /fi/booking/:secret */
export function pagePattern(url: string): string {
  const path = url.split('?')[0] ?? '';
  return path
    .split('/')
    .map((part) => (/^[a-z]{2,20}(-[a-z]{2,20})?$/.test(part) || part === '' ? part : ':part'))
    .slice(0, 8)
    .join('/');
}
