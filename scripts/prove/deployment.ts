import type { Answer, Body, Endpoint, Params } from '#shared/contracts/endpoint.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { readDocument } from './open-api-document.ts';

export interface Reply<E extends Endpoint> {
  status: number;
  answer: Answer<E>;
  problem: Problem;
  /** As a browser would send them back. */
  cookie: string;
}

export interface Sent<E extends Endpoint> {
  params?: Params<E>;
  body?: Body<E>;
  headers?: Record<string, string>;
}

export interface Raw {
  status: number;
  text: string;
  cookie: string;
}

/** How every request ended: sent = accepted + refused + faults + unanswered. */
export interface Ledger {
  sent: number;
  accepted: number;
  refused: number;
  faults: number;
  unanswered: number;
}

const PATIENCE_MS = 60_000;

/** A running server as anybody reaches it: over HTTP, at the address that people type. */
export class Deployment {
  readonly origin: string;
  /** What it calls itself, which browsers name with every cookie; another address may lead to it too. */
  readonly ownOrigin: string;
  readonly ledger: Ledger = { sent: 0, accepted: 0, refused: 0, faults: 0, unanswered: 0 };

  constructor(origin: string, ownOrigin = origin) {
    this.origin = new URL(origin).origin;
    this.ownOrigin = new URL(ownOrigin).origin;
  }

  /** Asks it for its name first. */
  static async at(url: string): Promise<Deployment> {
    const { servers } = await readDocument(new Deployment(url));
    return new Deployment(url, servers[0]?.url);
  }

  async call<E extends Endpoint>(contract: E, { params, body, headers }: Sent<E> = {}): Promise<Reply<E>> {
    const known = (params ?? {}) as Record<string, string>;
    const path = contract.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(known[name] ?? ''));
    const { status, text, cookie } = await this.ask(contract.method, path, { body, headers });
    const answer = text === '' ? null : (JSON.parse(text) as never);
    return { status, answer: answer as never, problem: answer as never, cookie };
  }

  async ask(
    method: string,
    path: string,
    { body, headers }: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Raw> {
    this.ledger.sent += 1;
    try {
      const reply = await fetch(new URL(path, this.origin), {
        method,
        headers: {
          origin: this.ownOrigin,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await reply.text();
      this.#count(reply.status);
      const cookie = reply.headers.getSetCookie().map((line) => line.split(';')[0]).join('; '); // prettier-ignore
      return { status: reply.status, text, cookie };
    } catch (error) {
      this.ledger.unanswered += 1;
      throw error;
    }
  }

  #count(status: number) {
    if (status >= 500) this.ledger.faults += 1;
    else if (status >= 400) this.ledger.refused += 1;
    else this.ledger.accepted += 1;
  }
}
