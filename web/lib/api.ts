import type { Answer, Body, Endpoint, Params, Query } from '#shared/contracts/endpoint.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import type { Language } from '#shared/text/language.ts';

export type Outcome<E extends Endpoint> = { ok: true; answer: Answer<E> } | { ok: false; problem: Problem };

export type Asked<E extends Endpoint> = Wanted<'params', Params<E>> &
  Wanted<'body', Body<E>> & {
    query?: Query<E>;
    language: Language;
    /** The same key twice is one booking, however often the button was pressed. */
    idempotencyKey?: string;
    /** A form with a file, which travels on unread. */
    form?: Request;
  };
type Wanted<Name extends string, T> = [T] extends [undefined]
  ? unknown
  : keyof T extends never
    ? unknown
    : { [K in Name]: T };

/** Calls an endpoint of the API by its contract. The only fetch of the pages; pass the one of `load` or of the action. */
export async function call<E extends Endpoint>(
  contract: E,
  asked: Asked<E>,
  fetch: typeof globalThis.fetch,
): Promise<Outcome<E>> {
  const response = await send(contract, asked, fetch);
  if (response.ok) return { ok: true, answer: response.status === 204 ? null : await response.json() };
  return { ok: false, problem: (await response.json()) as Problem };
}

/** The same for an answer that is a file. */
export function download<E extends Endpoint>(
  contract: E,
  asked: Asked<E>,
  fetch: typeof globalThis.fetch,
): Promise<Response> {
  return send(contract, asked, fetch);
}

function send<E extends Endpoint>(
  contract: E,
  asked: Asked<E>,
  fetch: typeof globalThis.fetch,
): Promise<Response> {
  const { params, query, body, form, language, idempotencyKey } = asked as Asked<E> & {
    params?: Record<string, unknown>;
    body?: unknown;
  };
  return fetch(addressOf(contract.path, params, query), {
    method: contract.method,
    headers: {
      accept: 'application/json',
      'accept-language': language,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(form && { 'content-type': form.headers.get('content-type') ?? '' }),
      // A form may hold anything in its place; a header only plain letters.
      ...(idempotencyKey && { 'idempotency-key': encodeURIComponent(idempotencyKey) }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form?.body && { body: form.body, duplex: 'half' }),
  });
}

function addressOf(path: string, params: Record<string, unknown> = {}, query: object = {}): string {
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(params[name])));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
  return asked.length > 0 ? `${filled}?${search}` : filled;
}
