import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { Endpoint } from '#shared/contracts/endpoint.ts';
import { describeOperation, sharedComponents, type Operation } from './describe-operation.ts';

const info = {
  title: 'Vesiklinikka',
  version: '0.1.0',
  description:
    'Clinic days, bookings and advice notes. Refusals are application/problem+json (RFC 9457) in the language of Accept-Language.',
};

/** The documentation page brings one style element, known by its hash, and sets styles on its elements by script. */
const staticCSP = {
  'default-src': "'self'",
  'base-uri': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
  'img-src': "'self' data:",
  'object-src': "'none'",
  'script-src-attr': "'none'",
  'style-src': "'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='",
};

/** GET /api/openapi.json and /api/docs, made from the contracts: register before the routes. */
export async function registerOpenApi(app: FastifyInstance, { origin }: { origin: string }): Promise<void> {
  const contracts = new Map<string, Endpoint>();
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info,
      servers: [{ url: origin }],
      components: sharedComponents as object,
    },
    transform: ({ schema, url, route }) => {
      const contract = route.config?.contract;
      if (contract) contracts.set(operationName(contract.method, openApiPath(url)), contract);
      return { schema: { ...schema, hide: schema?.summary === undefined }, url };
    },
    transformObject: (document) => {
      if (!('openapiObject' in document)) return document.swaggerObject;
      const { openapiObject } = document;
      for (const [path, operations] of Object.entries(openapiObject.paths ?? {}))
        for (const [method, operation] of Object.entries(operations as Record<string, Operation>)) {
          const contract = contracts.get(operationName(method, path));
          if (contract) Object.assign(operation, describeOperation(operation, contract));
        }
      return openapiObject;
    },
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP });
  app.get('/api/openapi.json', () => app.swagger());
}

const operationName = (method: string, path: string) => `${method.toUpperCase()} ${path}`;
const openApiPath = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}');
