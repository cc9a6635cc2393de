import { expect, test } from 'vitest';
import { holidayOn } from '#server/platform/holidays.ts';
import { gran } from '../../scripts/demo/gran.ts';
import { planDays } from '../../scripts/demo/plan-days.ts';
import { porvoo } from '../../scripts/demo/porvoo.ts';

const everyDay = Array.from({ length: 2 * 365 }, (_, i) =>
  Temporal.PlainDate.from('2026-01-01').add({ days: i }),
);

test.each([porvoo, gran])(
  'whenever $name.en’s demo is laid, its days are fit for a clinic',
  (municipality) => {
    for (const today of everyDay) {
      const now = today.toZonedDateTime({ timeZone: municipality.timeZone, plainTime: '10:00' }).toInstant();
      const days = planDays(municipality, now, 1);
      const dates = days.map(({ date }) => date);
      const isRight =
        dates.every((date, i) => i === 0 || Temporal.PlainDate.compare(dates[i - 1]!, date) < 0) &&
        dates.every((date) => holidayOn(date, municipality.country) === null) &&
        dates.every((date, i) => i === 3 || date.dayOfWeek <= 5) &&
        Temporal.PlainDate.compare(dates[2]!, today) < 0 &&
        Temporal.PlainDate.compare(dates[4]!, today) > 0;
      if (!isRight) expect.fail(`on ${today.toString()}: ${dates.join(' ')}`);
    }
  },
);

test.each([
  ['2026-11-22T07:30:00Z', '09:00', '14:00'],
  ['2026-11-22T09:30:00Z', '11:00', '16:00'],
  ['2026-11-22T20:30:00Z', '14:00', '19:00'],
])('started at %s, today’s clinic is from %s to %s', (now, start, end) => {
  const today = planDays(porvoo, Temporal.Instant.from(now), 0).find(({ when }) => when === 'today');
  expect(today).toMatchObject({ start, end });
  expect(today?.date.toString()).toBe('2026-11-22');
});
