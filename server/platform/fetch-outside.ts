import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { isIP } from 'node:net';
import { isOutside, isPublicAddress } from './outside-address.ts';

/** How the world outside is reached. Tests hand in another one in code; no setting can. */
export interface Outside {
  /** All addresses of a name. */
  lookUp(name: string): Promise<string[]>;
  isPublic(address: string): boolean;
  /** Where a server listens that is asked without naming a port. */
  port: number;
  /** Certificates that are trusted instead of those of the system. */
  ca?: string;
}

export const internet: Outside = {
  lookUp: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  isPublic: isPublicAddress,
  port: 443,
};

export type OutsideFailure = 'unreachable' | 'refused' | 'too_large' | 'too_slow' | 'private_address';
export type OutsideAnswer = { ok: true; text: string } | { ok: false; failure: OutsideFailure };

export interface OutsideLimits {
  /** Of the whole, names and redirects included. */
  milliseconds: number;
  bytes: number;
  redirects: number;
  /** What is asked for, such as `text/calendar`. */
  accept: string;
}

/** Why nothing was fetched; thrown inside this file only. */
class Stop extends Error {
  readonly failure: OutsideFailure;
  constructor(failure: OutsideFailure) {
    super(failure);
    this.failure = failure;
  }
}

/**
 * The only way to fetch an address that somebody has given: https with a verified certificate, from public addresses only,
 * without cookies, passwords or a proxy, within limits. What went wrong is answered as one word and nowhere logged, for the
 * address may be a secret.
 */
export async function fetchOutside(
  address: string,
  limits: OutsideLimits,
  outside: Outside = internet,
): Promise<OutsideAnswer> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), limits.milliseconds);
  try {
    const text = await follow(address, { ...limits, outside, signal: deadline.signal });
    return { ok: true, text };
  } catch (error) {
    if (deadline.signal.aborted) return { ok: false, failure: 'too_slow' };
    return { ok: false, failure: error instanceof Stop ? error.failure : 'unreachable' };
  } finally {
    clearTimeout(timer);
    // Whatever still hangs on it ends too.
    deadline.abort();
  }
}

interface Fetching extends OutsideLimits {
  outside: Outside;
  signal: AbortSignal;
}

async function follow(address: string, fetching: Fetching): Promise<string> {
  let url = secureUrl(address);
  for (let redirects = 0; redirects <= fetching.redirects; redirects++) {
    const answer = await ask(url, fetching);
    const status = answer.statusCode ?? 0;
    if (status === 200) return await read(answer, fetching);
    answer.destroy();
    const next = answer.headers.location;
    if (![301, 302, 303, 307, 308].includes(status) || next === undefined) throw new Stop('refused');
    url = secureUrl(next, url);
  }
  throw new Stop('refused');
}

function secureUrl(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (url?.protocol !== 'https:' || url.username || url.password || url.port) throw new Stop('refused');
  return url;
}

/** Asks exactly the addresses that were checked: the name is not looked up again, so it cannot mean another place then. */
async function ask(url: URL, { outside, signal, accept }: Fetching): Promise<IncomingMessage> {
  const checked = await checkedAddresses(url.hostname, outside, signal);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request(
    {
      hostname: url.hostname,
      port: outside.port,
      path: url.pathname + url.search,
      headers: { accept, 'accept-encoding': 'identity', 'user-agent': 'Vesiklinikka' },
      // One of its own: the global one can be given a proxy by the environment.
      agent: new Agent({ keepAlive: false }),
      ...(outside.ca !== undefined && { ca: outside.ca }),
      lookup: (_name, options, found) => {
        const all = checked.map((address) => ({ address, family: isIP(address) }));
        if (options.all) found(null, all);
        else found(null, all[0]!.address, all[0]!.family);
      },
      signal,
    },
    resolve,
  )
    .on('error', reject)
    .end();
  return promise;
}

async function checkedAddresses(hostname: string, outside: Outside, signal: AbortSignal): Promise<string[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 0 && !isOutside(host)) throw new Stop('private_address');
  const addresses = isIP(host) > 0 ? [host] : await beforeAborted(outside.lookUp(host), signal);
  if (addresses.length === 0) throw new Stop('unreachable');
  // One inner address among public ones is an attack, or a mistake that would come and go.
  if (!addresses.every((address) => outside.isPublic(address))) throw new Stop('private_address');
  return addresses;
}

/** A lookup cannot be broken off; nobody waits for it longer. */
function beforeAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(new Stop('too_slow')), { once: true });
  promise.catch(() => undefined);
  return Promise.race([work, promise]);
}

/** The text, counted as it comes. Compressed answers were not asked for and are not unpacked: a small one can hold much. */
async function read(answer: IncomingMessage, { bytes }: Fetching): Promise<string> {
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') throw stopping(answer, 'refused');
  if (Number(answer.headers['content-length']) > bytes) throw stopping(answer, 'too_large');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bytes) throw stopping(answer, 'too_large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function stopping(answer: IncomingMessage, failure: OutsideFailure): Stop {
  answer.destroy();
  return new Stop(failure);
}
