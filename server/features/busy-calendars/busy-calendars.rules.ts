import { openText, sealText } from '../../platform/sealed-text.ts';
import type { Span } from './occurrences.rules.ts';

const PURPOSE = 'address of a busy calendar';

/** Whoever has the address reads the whole calendar, so it lies in no backup in the clear. */
export function sealAddress(linkKey: string, address: string): string {
  return sealText(linkKey, PURPOSE, address);
}

export function openAddress(linkKey: string, sealed: string): string {
  return openText(linkKey, PURPOSE, sealed);
}

/** Days are planned a year ahead at most; yesterday still matters where it is today. */
export function windowAt(now: Temporal.Instant): Span {
  const day = 24 * 60 * 60 * 1000;
  return { start: now.epochMilliseconds - day, end: now.epochMilliseconds + 400 * day };
}

interface Tried {
  triedAt: Temporal.Instant | null;
  failingSince: Temporal.Instant | null;
}

/** A calendar is fetched each hour; one that has failed for a week, once a day. */
export function isDue({ triedAt, failingSince }: Tried, now: Temporal.Instant): boolean {
  if (!triedAt) return true;
  const hasFailedLong = failingSince !== null && failingSince.until(now).total('hours') > 7 * 24;
  // The job runs on the hour, and the last try was a little after it.
  return triedAt.until(now).total('minutes') >= (hasFailedLong ? 24 * 60 - 30 : 30);
}
