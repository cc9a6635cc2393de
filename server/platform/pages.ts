import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import compression from 'compression';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageBridge, type ApiCall, type ApiReply, type PageBridge } from '#shared/page-bridge.ts';
import type { Deps } from './deps.ts';

type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;
type PageDeps = Pick<Deps, 'config' | 'clock'>;

/** A page of many days is over 100 kB of times that look alike (decision 19). Files are compressed by the build. */
const compress = compression();

const builtHandler = resolve(import.meta.dirname, '../../build/handler.js');
/** Far more than a file may have, so that the API says what is wrong; web/lib/server/refuse-unreadable-form.ts bounds the rest. */
const bodyLimit = '64M';

/** Name on globalThis under which `npm run dev` leaves its own maker of a page handler. */
export const pageEditing = Symbol.for('vesiklinikka.page-editing');
type Editing = { [pageEditing]?: (app: FastifyInstance) => Promise<PageHandler> };

/** Hands every path but /api/* to the built pages. Without a build only the API answers, which is what its tests need. */
export async function registerPages(app: FastifyInstance, deps: PageDeps): Promise<void> {
  const editing = (globalThis as Editing)[pageEditing];
  if (editing) await hangPages(app, deps, await editing(app));
  else if (existsSync(builtHandler)) await hangPages(app, deps, await loadHandler());
}

/** Hangs the pages on a wildcard of their own plugin, which leaves the body unread for Kit. */
export async function hangPages(app: FastifyInstance, deps: PageDeps, handler: PageHandler): Promise<void> {
  await app.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser('*', (_request, _payload, done) => done(null));
    pages.route({
      method: ['GET', 'POST'],
      url: '/*',
      handler: (request, reply) => render(request, reply, { deps, handler }),
    });
  });
}

async function loadHandler(): Promise<PageHandler> {
  // adapter-node reads these once, at import. It knows no ORIGIN: the two headers are written over for each request.
  process.env.PROTOCOL_HEADER = 'x-own-proto';
  process.env.HOST_HEADER = 'x-own-host';
  process.env.BODY_SIZE_LIMIT = bodyLimit;
  const built = (await import(pathToFileURL(builtHandler).href)) as { handler: PageHandler };
  return built.handler;
}

function render(
  request: FastifyRequest,
  reply: FastifyReply,
  { deps, handler }: { deps: PageDeps; handler: PageHandler },
) {
  const { raw } = request;
  const origin = new URL(deps.config.origin);
  raw.headers['x-own-proto'] = origin.protocol.slice(0, -1);
  raw.headers['x-own-host'] = origin.host;
  Object.assign(raw, { [pageBridge]: bridgeOf(request, deps) });
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    // Kit writes the policy of pages with its own nonces.
    if (name.toLowerCase() !== 'content-security-policy' && value !== undefined)
      reply.raw.setHeader(name, value);
  }
  reply.raw.setHeader('referrer-policy', 'same-origin');
  reply.hijack();
  compress(raw, reply.raw, () => handler(raw, reply.raw, () => reply.raw.writeHead(404).end()));
}

function bridgeOf(request: FastifyRequest, { config, clock }: PageDeps): PageBridge {
  return {
    requestId: request.id,
    remoteAddress: request.ip,
    now: clock.now().epochMilliseconds,
    demo: config.demo,
    inboxUrl: config.inboxUrl,
    smsInboxUrl: config.smsInboxUrl,
    callApi: (call) => callApi(request, call),
  };
}

async function callApi(request: FastifyRequest, { method, path, headers, body }: ApiCall): Promise<ApiReply> {
  const answer = await request.server.inject({
    method: method as 'GET',
    url: path,
    headers: { ...headers, 'x-request-id': request.id },
    remoteAddress: request.ip,
    ...(body !== undefined && {
      payload: typeof body === 'string' ? body : Readable.fromWeb(body as WebStream),
    }),
  });
  const { 'set-cookie': _cookies, ...rest } = answer.headers;
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
    setCookies: [answer.headers['set-cookie'] ?? []].flat(),
    body: answer.rawPayload,
  };
}
