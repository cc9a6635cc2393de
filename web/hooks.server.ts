import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { withoutValues } from '#shared/rules/without-values.ts';
import { pageBridge, type PageBridge } from '#shared/page-bridge.ts';
import { preferredLanguage } from '#shared/text/preferred-language.ts';
import { isLanguage } from '#shared/text/language.ts';
import { carryCookies, cookieHeader } from '#web/lib/server/carry-cookies.ts';
import { isForm, refuseUnreadableForm } from '#web/lib/server/refuse-unreadable-form.ts';

/** npm run dev: a page that ships no script reloads itself too when its sources change. */
const editingScript = import.meta.env.DEV ? '<script type="module" src="/@vite/client"></script>' : '';

export const handle: Handle = async ({ event, resolve }) => {
  const first = event.url.pathname.split('/')[1];
  event.locals.language = isLanguage(first)
    ? first
    : preferredLanguage(event.request.headers.get('accept-language'));
  event.locals.bridge = bridgeOf(event.platform);
  const refusal = await refuseUnreadableForm(event);
  if (refusal) return refusal;
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%language%', event.locals.language).replace('</head>', `${editingScript}</head>`),
    preload: ({ type }) => type === 'js' || type === 'css' || type === 'font',
  });
  response.headers.set('cache-control', 'private, no-store');
  return response;
};

/** A page's call of the API stays within the process, as the same visitor. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const url = new URL(request.url);
  if (url.origin !== event.url.origin || !url.pathname.startsWith('/api/')) return fetch(request);
  const reply = await event.locals.bridge.callApi({
    method: request.method,
    path: url.pathname + url.search,
    headers: {
      ...Object.fromEntries(request.headers),
      cookie: cookieHeader(event.cookies),
      ...(request.method !== 'GET' && { origin: event.url.origin }),
    },
    body: isForm(request) ? (request.body ?? undefined) : request.body ? await request.text() : undefined,
  });
  carryCookies(reply.setCookies, event.cookies);
  const { 'content-length': _length, ...headers } = reply.headers;
  return new Response(reply.status === 204 ? null : (reply.body as Uint8Array<ArrayBuffer>), {
    status: reply.status,
    headers,
  });
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return;
  const { requestId } = event.locals.bridge;
  console.error(
    JSON.stringify({
      level: 50,
      requestId,
      route: event.route.id,
      msg: 'page failed',
      err: withoutValues(String(error)),
    }),
  );
  return { requestId };
};

function bridgeOf(platform: App.Platform | undefined): PageBridge {
  const bridge = (platform?.req as { [pageBridge]?: PageBridge } | undefined)?.[pageBridge];
  if (!bridge) throw new Error('pages are rendered by server/platform/pages.ts only');
  return bridge;
}
