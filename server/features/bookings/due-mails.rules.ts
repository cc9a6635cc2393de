import type { Reminder } from '#shared/rules/reminders.ts';
import type { Reachable } from '../messages/reach.rules.ts';
import { isAwake } from '../messages/waking-hours.rules.ts';

/** A visit whose holder may have to be told something. */
export interface DueVisit {
  status: 'booked' | 'no_show';
  startsAt: Temporal.Instant;
  /** When its clinic ends. */
  clinicEndsAt: Temporal.Instant;
  timeZone: string;
  /** What the municipality wants. */
  reminders: readonly Reminder[];
  /** When the holder was last written to about this booking. */
  toldAt: Temporal.Instant | null;
}

export type ReachableVisit = DueVisit & Reachable & { bookingId: string };

export type DueMail = 'booking-reminder' | 'visit-missed';

const daysBefore: Record<Reminder, number> = { week: 7, day: 1 };
/** In the morning, so that a visit can still be moved before the day closes at noon on the eve. */
const remindedAt = '09:00';
/** Whoever heard of the visit so shortly before needs no reminder of it. */
const freshFor = Temporal.Duration.from({ hours: 24 });
/** After this the reminder comes too late to be one, as when the worker stood still. */
const lateAfter = Temporal.Duration.from({ hours: 36 });
/** Until then whoever marked the wrong visit in the hall has mended it. */
const mendedAfter = Temporal.Duration.from({ hours: 2 });

/** No mail is due for a visit that begins later, or whose clinic ended earlier, than this from now. */
export const longestAhead = Temporal.Duration.from({ hours: 8 * 24 });
export const longestAfter = Temporal.Duration.from({ hours: 3 * 24 });

/** Which mail the holder gets now, if any. It counts as having been told, so it is never sent twice. */
export function dueMail(visit: DueVisit, now: Temporal.Instant): DueMail | null {
  if (!isAwake(now, visit.timeZone)) return null;
  if (visit.status === 'no_show') return isMissedDue(visit, now) ? 'visit-missed' : null;
  const isDue = visit.reminders.some((reminder) => isReminderDue(reminder, visit, now));
  return isDue ? 'booking-reminder' : null;
}

function isReminderDue(
  reminder: Reminder,
  { startsAt, timeZone, toldAt }: DueVisit,
  now: Temporal.Instant,
): boolean {
  const dueAt = startsAt
    .toZonedDateTimeISO(timeZone)
    .subtract({ days: daysBefore[reminder] })
    .withPlainTime(remindedAt)
    .toInstant();
  const wasTold = toldAt !== null && isBefore(dueAt.subtract(freshFor), toldAt);
  return !isBefore(now, dueAt) && isBefore(now, dueAt.add(lateAfter)) && isBefore(now, startsAt) && !wasTold;
}

function isMissedDue({ startsAt, clinicEndsAt, toldAt }: DueVisit, now: Temporal.Instant): boolean {
  const wasTold = toldAt !== null && isBefore(startsAt, toldAt);
  return (
    !isBefore(now, clinicEndsAt.add(mendedAfter)) && isBefore(now, clinicEndsAt.add(longestAfter)) && !wasTold
  );
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
