import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { createServer, type Plugin } from 'vite';
import { pageEditing } from '#server/platform/pages.ts';
import { devRequest } from './dev-request.ts';

/** Most pages run no script of ours that could replace a part of them, so the whole page is loaded again. */
const reloadPages: Plugin = {
  name: 'reload-pages',
  hotUpdate({ modules, server }) {
    if (this.environment.name === 'ssr' && modules.length > 0)
      server.environments.client.hot.send({ type: 'full-reload' });
  },
};

/** Loaded before server/main.ts by `npm run dev`: Vite renders the pages and replaces what changes in the browser. */
Object.assign(globalThis, {
  [pageEditing]: async (app: FastifyInstance) => {
    const vite = await createServer({
      appType: 'custom',
      // The bundled loader writes a file that node --watch would take for a change.
      configLoader: 'native',
      plugins: [reloadPages],
      server: { middlewareMode: true, hmr: { server: app.server } },
    });
    app.addHook('onClose', () => vite.close());
    return (request: IncomingMessage, response: ServerResponse, next: () => void) =>
      devRequest.run(request, () => vite.middlewares(request, response, next));
  },
});
