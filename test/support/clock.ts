import type { Clock } from '#server/platform/clock.ts';

/** A clock that stands still until it is told the time. */
export class TestClock implements Clock {
  #now: Temporal.Instant;

  constructor(start = '2026-10-01T06:00:00Z') {
    this.#now = Temporal.Instant.from(start);
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  set(instant: string): void {
    this.#now = Temporal.Instant.from(instant);
  }

  pass(duration: Temporal.DurationLike): void {
    this.#now = this.#now.add(duration);
  }
}
