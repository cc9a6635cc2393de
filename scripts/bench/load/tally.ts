import { latencyOf, type Latency } from '../percentiles.ts';

/** What a load generator tells of one run. */
export interface LoadResult extends Latency {
  count: number;
  perSecond: number;
  /** How many answers had which status. */
  statuses: Record<string, number>;
  /** Of single requests, where one count is made of several. */
  perRequest: Latency;
}

/** Keeps the time of everything that was done, and the status of every answer. */
export class Tally {
  readonly #begun = performance.now();
  readonly #whole: number[] = [];
  readonly #requests: number[] = [];
  readonly #statuses = new Map<number, number>();

  /** Times one request. */
  async request<T extends { status: number }>(asked: Promise<T>): Promise<T> {
    const begun = performance.now();
    const reply = await asked;
    this.#requests.push(performance.now() - begun);
    this.#statuses.set(reply.status, (this.#statuses.get(reply.status) ?? 0) + 1);
    return reply;
  }

  /** Counts one thing that was done from beginning to end. */
  done(begun: number): void {
    this.#whole.push(performance.now() - begun);
  }

  result(): LoadResult {
    const seconds = (performance.now() - this.#begun) / 1000;
    return {
      count: this.#whole.length,
      perSecond: this.#whole.length / seconds,
      statuses: Object.fromEntries(this.#statuses),
      ...latencyOf(this.#whole),
      perRequest: latencyOf(this.#requests),
    };
  }
}
