import type { Endpoint } from '#shared/contracts/endpoint.ts';
import type { Reply, Send } from './app.ts';

/** The same as `call` of a test app, for a server in a process of its own. */
export function callOverHttp(origin: string) {
  return async <E extends Endpoint>(endpoint: E, sent: Send<E> = {}): Promise<Reply<E>> => {
    const params = (sent.params ?? {}) as Record<string, string>;
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name]!));
    const reply = await fetch(new URL(path, origin), {
      method: endpoint.method,
      headers: {
        origin,
        ...(sent.body !== undefined && { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
    });
    const text = await reply.text();
    const body = reply.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
    const headers = { ...Object.fromEntries(reply.headers), 'set-cookie': reply.headers.getSetCookie() };
    return { status: reply.status, answer: body, problem: body, headers };
  };
}

/** The cookies that an answer set, as the browser would send them back. */
export const cookiesOf = ({ headers }: Pick<Reply<Endpoint>, 'headers'>) =>
  [headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0]).join('; '); // prettier-ignore
