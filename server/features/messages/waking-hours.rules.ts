/** Nobody is woken: from 8 to 20 by the clinic's clock. */
const wakes = Temporal.PlainTime.from('08:00');
const sleeps = Temporal.PlainTime.from('20:00');

export function isAwake(now: Temporal.Instant, zone: string): boolean {
  const clock = now.toZonedDateTimeISO(zone).toPlainTime();
  return !isEarlier(clock, wakes) && isEarlier(clock, sleeps);
}

/** The moment itself when people are awake, else the next morning. */
export function whenAwake(now: Temporal.Instant, zone: string): Temporal.Instant {
  if (isAwake(now, zone)) return now;
  const local = now.toZonedDateTimeISO(zone);
  const day = isEarlier(local.toPlainTime(), wakes) ? local : local.add({ days: 1 });
  return day.withPlainTime(wakes).toInstant();
}

/** When so much time will have passed in which people are awake; at most a night is left out. */
export function afterAwake(
  from: Temporal.Instant,
  length: Temporal.Duration,
  zone: string,
): Temporal.Instant {
  const begin = whenAwake(from, zone).toZonedDateTimeISO(zone);
  const evening = begin.withPlainTime(sleeps);
  const end = begin.add(length);
  if (Temporal.ZonedDateTime.compare(end, evening) <= 0) return end.toInstant();
  return begin.add({ days: 1 }).withPlainTime(wakes).add(evening.until(end)).toInstant();
}

function isEarlier(one: Temporal.PlainTime, other: Temporal.PlainTime): boolean {
  return Temporal.PlainTime.compare(one, other) < 0;
}
