import { reminders, type Reminder } from '#shared/rules/reminders.ts';

/** A visit whose holder can be reached by mail. */
export interface RemindableVisit {
  startsAt: Temporal.Instant;
  timeZone: string;
  /** What the municipality wants. */
  reminders: readonly Reminder[];
  /** When the holder was last written to about this booking. */
  toldAt: Temporal.Instant | null;
}

const daysBefore: Record<Reminder, number> = { week: 7, day: 1 };
/** Whoever heard of the visit so shortly before needs no reminder of it. */
const freshFor = Temporal.Duration.from({ hours: 24 });
/** After this the reminder comes too late to be one, as when the worker stood still. */
const lateAfter = Temporal.Duration.from({ hours: 36 });
/** Nobody is woken: from 8 to 20 by the clinic's clock. */
const awake = { from: 8, until: 20 };

/** No reminder is due for a visit further ahead. */
export const longestAhead = Temporal.Duration.from({ hours: 8 * 24 });

/** Whether the holder is reminded now. A reminder counts as having been told, so it is never sent twice. */
export function isReminderDue(visit: RemindableVisit, now: Temporal.Instant): boolean {
  if (Temporal.Instant.compare(now, visit.startsAt) >= 0) return false;
  const { hour } = now.toZonedDateTimeISO(visit.timeZone);
  if (hour < awake.from || hour >= awake.until) return false;
  return reminders.some((one) => visit.reminders.includes(one) && isDue(one, visit, now));
}

function isDue(reminder: Reminder, { startsAt, timeZone, toldAt }: RemindableVisit, now: Temporal.Instant) {
  const visitAt = startsAt.toZonedDateTimeISO(timeZone);
  const dueAt = visitAt.subtract({ days: daysBefore[reminder] }).toInstant();
  const isTime =
    Temporal.Instant.compare(now, dueAt) >= 0 && Temporal.Instant.compare(now, dueAt.add(lateAfter)) < 0;
  return isTime && !(toldAt && Temporal.Instant.compare(toldAt, dueAt.subtract(freshFor)) > 0);
}
