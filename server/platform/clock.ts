import { readFileSync } from 'node:fs';

export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that is wrong by as many milliseconds as a file says at that moment, as a drill wants it. */
export function wrongClock(file: string): Clock {
  return {
    now: () => Temporal.Now.instant().add({ milliseconds: Number(readFileSync(file, 'utf8')) }),
  };
}
