import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { createServer } from 'vite';
import { pageEditing } from '#server/platform/pages.ts';
import { devRequest } from './dev-request.ts';

/** Loaded before server/main.ts by `npm run dev`: Vite renders the pages and replaces what changes in the browser. */
Object.assign(globalThis, {
  [pageEditing]: async (app: FastifyInstance) => {
    const vite = await createServer({
      appType: 'custom',
      // The bundled loader writes a file that node --watch would take for a change.
      configLoader: 'native',
      server: { middlewareMode: true, hmr: { server: app.server } },
    });
    app.addHook('onClose', () => vite.close());
    return (request: IncomingMessage, response: ServerResponse, next: () => void) =>
      devRequest.run(request, () => vite.middlewares(request, response, next));
  },
});
