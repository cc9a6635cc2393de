import { createHash } from 'node:crypto';
import { calendarFeed, type CalendarFeed } from './calendar-entry.rules.ts';

/** A text that programs ask for again and again, written. */
export interface Feed {
  text: string;
  /** Strong: equal texts have equal tags (RFC 9110, 8.8.3). */
  tag: string;
}

export function writtenFeed(feed: CalendarFeed): Feed {
  return tagged(calendarFeed(feed));
}

export function tagged(text: string): Feed {
  return { text, tag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}

/** A day stays in the calendar for so long after it was held: it shows people when they were there. */
const keptFor = Temporal.Duration.from({ hours: 90 * 24 });

/** Days that ended before are no longer in a feed. */
export function beginOfFeed(now: Temporal.Instant): Temporal.Instant {
  return now.subtract(keptFor);
}

/** Midnight in UTC: a feed asked for twice on one day is the same text, so that the second answer is 304. */
export function stampOfFeed(now: Temporal.Instant): Temporal.Instant {
  return now.round({ smallestUnit: 'hour', roundingIncrement: 24, roundingMode: 'floor' });
}
