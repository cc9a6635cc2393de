import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** GET /api/openapi.json and /api/docs, made from the contracts: register before the routes. */
export async function registerOpenApi(app: FastifyInstance, { origin }: { origin: string }): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Vesiklinikka',
        version: '0.1.0',
        description:
          'Clinic days, bookings and advice notes. Refusals are application/problem+json (RFC 9457) in the language of Accept-Language. Every POST takes Idempotency-Key.',
      },
      servers: [{ url: origin }],
    },
    transform: ({ schema, url, route }) => {
      const contract = route.config?.contract;
      return { schema: contract ? { ...schema } : { ...schema, hide: true }, url };
    },
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
  app.get('/api/openapi.json', () => app.swagger());
}
