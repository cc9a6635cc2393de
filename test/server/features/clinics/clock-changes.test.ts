import { expect, test } from 'vitest';
import { openOwnFeed } from '#shared/contracts/own-feed.ts';
import { testApp } from '../../../support/app.ts';
import { autumnChanges, eachChange, springChanges } from '../../../support/clock-changes.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { readAllByNodeIcal } from '../../../support/read-calendar.ts';
import { sessionOf } from '../../../support/staff.ts';

const app = await testApp();
const finland = await coordinatorOf(app, '638');
const norway = await coordinatorOf(app, '3446');
app.clock.set('2026-01-01T00:00:00Z');

const minute = 60_000;

/** A night of one-hour visits over the change, in the days' own zone. */
async function nightOf(zone: string, date: string) {
  const { draft } = zone === 'Europe/Helsinki' ? finland : norway;
  const night = { date, start: '00:00', end: '06:00', slotMinutes: 55 };
  const { answer } = await draft({ ...night, holidayConfirmed: true }, []);
  return answer.grid.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }));
}

test.each([
  ...eachChange(springChanges).map((change) => ({ ...change, hours: 5 })),
  ...eachChange(autumnChanges).map((change) => ({ ...change, hours: 7 })),
])(
  'the night of $date in $zone has $hours hours of times that never overlap',
  async ({ zone, date, hours }) => {
    const slots = await nightOf(zone, date);
    expect(slots).toHaveLength(hours);
    const midnight = Date.parse(`${date}T00:00:00Z`) - offsetBefore(zone, hours) * 60 * minute;
    slots.forEach(({ start, end }, place) => {
      expect(start).toBe(midnight + place * 60 * minute);
      expect(end - start).toBe(55 * minute);
    });
  },
);

test.each(eachChange([...springChanges, ...autumnChanges]))(
  'booking for the Monday after $date in $zone closes at noon by the clock on the wall',
  async ({ zone, date }) => {
    const coordinator = zone === 'Europe/Helsinki' ? finland : norway;
    const monday = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
    const { answer } = await coordinator.draft({ date: monday, holidayConfirmed: true }, []);
    const closesAt = await closingOf(answer.id);
    const isSummer = springChanges.includes(date);
    const offset = (zone === 'Europe/Helsinki' ? 2 : 1) + (isSummer ? 1 : 0);
    expect(closesAt).toBe(`${date}T${String(12 - offset).padStart(2, '0')}:00:00Z`);
  },
);

test.each(eachChange([springChanges[1]!, autumnChanges[0]!]))(
  'subscribed calendars show the visits of the night of $date in $zone at their very instants',
  async ({ zone, date }) => {
    const { draft, publish, panel } = await coordinatorOf(app, zone === 'Europe/Helsinki' ? '638' : '3446');
    const night = { date, start: '00:00', end: '06:00', slotMinutes: 55, holidayConfirmed: true };
    const { answer: day } = await publish((await draft(night)).answer);
    const hours = springChanges.includes(date) ? 5 : 7;
    expect(Date.parse(day.end) - Date.parse(day.start)).toBe(hours * 60 * minute);
    const { path } = (await app.call(openOwnFeed, { headers: await sessionOf(app, panel[0]!.email) })).answer;
    for (const url of [path!, `/api/municipalities/${day.municipality}/clinics.ics`]) {
      const entries = readAllByNodeIcal((await app.server.inject(url)).body);
      const instants = { start: Date.parse(day.start), end: Date.parse(day.end) };
      expect(entries, url).toContainEqual(expect.objectContaining(instants));
    }
  },
);

/** Before the change: winter time in spring, summer time in autumn. */
function offsetBefore(zone: string, hours: number): number {
  const winter = zone === 'Europe/Helsinki' ? 2 : 1;
  return hours === 5 ? winter : winter + 1;
}

async function closingOf(clinicId: string) {
  const { closes_at } = await app.owner
    .selectFrom('clinic')
    .select('closes_at')
    .where('id', '=', clinicId)
    .executeTakeFirstOrThrow();
  return closes_at.toString();
}
