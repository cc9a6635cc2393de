import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

/** Secrets travel in paths of links and holds, so a request is logged by the pattern of its route, never by its address. */
export function loggerOptions(config: Config) {
  return {
    level: config.logLevel,
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: patternOf(request) }),
    },
    redact: ['req.headers', 'res.headers'],
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
