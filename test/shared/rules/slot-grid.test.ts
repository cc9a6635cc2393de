import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantMsOf } from '#shared/clock-text.ts';
import { planSlots, type PlannedSlot, type SlotGrid, type SlotPlan } from '#shared/rules/slot-grid.ts';
import { instantOf, wallTime } from '#shared/time.ts';
import { autumnChanges, eachChange, oddHour, springChanges, zones } from '../../support/clock-changes.ts';

const minuteMs = 60_000;
const onServer = (zone: string) => (date: string, time: string) =>
  instantOf(date, time, zone).epochMilliseconds;
const inBrowser = (zone: string) => (date: string, time: string) => instantMsOf(date, time, zone);

const helsinki = 'Europe/Helsinki';
const usual: SlotPlan = {
  date: '2027-01-12',
  start: '14:00',
  end: '19:00',
  slotMinutes: 25,
  changeoverMinutes: 5,
  breaks: [{ start: '16:30', end: '17:00' }],
  desks: 1,
  shares: { staff: 0, walkIn: 0 },
};

function gridOf(changes: Partial<SlotPlan>, zone = helsinki): SlotGrid {
  return planSlots({ ...usual, ...changes }, onServer(zone));
}

function starts(grid: SlotGrid, zone = helsinki): string[] {
  return grid.slots.map((slot) => wallTime(Temporal.Instant.fromEpochMilliseconds(slot.startsAt), zone));
}

describe('the usual clinic afternoon', () => {
  test('half-hours from two to seven with a break in between', () => {
    const grid = gridOf({});
    expect(grid.problems).toEqual([]);
    const times = ['14:00', '14:30', '15:00', '15:30', '16:00', '17:00', '17:30', '18:00', '18:30'];
    expect(starts(grid)).toEqual(times);
    expect(grid.slots[0]).toEqual({
      desk: 1,
      startsAt: Date.parse('2027-01-12T12:00:00Z'),
      endsAt: Date.parse('2027-01-12T12:25:00Z'),
      share: 'web',
    });
  });

  test('a meeting may end as the break begins, and the next begins as it ends', () => {
    const grid = gridOf({ breaks: [{ start: '14:25', end: '14:26' }], end: '15:00' });
    expect(starts(grid)).toEqual(['14:00', '14:30']);
    const late = gridOf({ breaks: [{ start: '14:24', end: '14:40' }], end: '15:05' });
    expect(starts(late)).toEqual(['14:40']);
  });

  test('breaks may touch, overlap and come in any order', () => {
    const breaks = [
      { start: '15:00', end: '16:00' },
      { start: '14:00', end: '14:30' },
      { start: '15:30', end: '16:15' },
    ];
    expect(starts(gridOf({ breaks, end: '17:00' }))).toEqual(['14:30', '16:15']);
  });

  test('two desks meet at the same times', () => {
    const grid = gridOf({ desks: 2, end: '15:00', breaks: [] });
    expect(grid.slots.map((slot) => slot.desk)).toEqual([1, 2, 1, 2]);
    expect(starts(grid)).toEqual(['14:00', '14:00', '14:30', '14:30']);
  });

  test('the last times are for walk-in visitors, staff’s lie evenly among the rest', () => {
    const shares = gridOf({ shares: { staff: 2, walkIn: 2 } }).slots.map((slot) => slot.share);
    const expected = ['web', 'staff', 'web', 'web', 'web', 'staff', 'web', 'walk_in', 'walk_in'];
    expect(shares).toEqual(expected);
  });
});

describe('what is refused', () => {
  test.each<[string, Partial<SlotPlan>, object]>([
    ['an end before the start', { end: '14:00' }, { code: 'end_before_start' }],
    ['no room for one meeting', { end: '14:20', breaks: [] }, { code: 'no_slots' }],
    ['a day that is none', { date: '2027-02-30' }, { code: 'time_unreadable', field: 'date' }],
    ['an hour that is none', { start: '24:00' }, { code: 'time_unreadable', field: 'start' }],
    ['an end that is none', { end: '7' }, { code: 'time_unreadable', field: 'end' }],
    [
      'a break half typed',
      { breaks: [{ start: '16:', end: '' }] },
      { code: 'time_unreadable', field: 'breaks' },
    ],
    [
      'a break turned round',
      { breaks: [{ start: '16:30', end: '16:00' }] },
      { code: 'break_reversed', start: '16:30', end: '16:00' },
    ],
    [
      'a break outside the day',
      { breaks: [{ start: '18:30', end: '19:01' }] },
      { code: 'break_outside_day', start: '18:30', end: '19:01' },
    ],
    [
      'meetings under 5 minutes',
      { slotMinutes: 4 },
      { code: 'number_out_of_range', field: 'slotMinutes', least: 5, most: 240 },
    ],
    [
      'meetings over 4 hours',
      { slotMinutes: 241 },
      { code: 'number_out_of_range', field: 'slotMinutes', least: 5, most: 240 },
    ],
    [
      'half a minute',
      { slotMinutes: 25.5 },
      { code: 'number_out_of_range', field: 'slotMinutes', least: 5, most: 240 },
    ],
    ['no number', { desks: NaN }, { code: 'number_out_of_range', field: 'desks', least: 1, most: 10 }],
    [
      'more shares than times',
      { shares: { staff: 5, walkIn: 5 } },
      { code: 'shares_exceed_slots', wanted: 10, slots: 9 },
    ],
    [
      'more than 200 times',
      { start: '00:00', end: '23:59', breaks: [], slotMinutes: 5, changeoverMinutes: 2 },
      { code: 'too_many_slots', slots: 205, most: 200 },
    ],
  ])('%s', (_, changes, problem) => {
    expect(gridOf(changes).problems).toEqual([problem]);
  });

  test('too large shares still show the times', () => {
    expect(gridOf({ shares: { staff: 10, walkIn: 0 } }).slots).toHaveLength(9);
  });
});

const anyDay = fc
  .integer({ min: 0, max: 1825 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString());
const changeDay = fc.constantFrom(...springChanges, ...autumnChanges);

function asTime(minutes: number): string {
  return Temporal.PlainTime.from('00:00').add({ minutes }).toString({ smallestUnit: 'minute' });
}

/** A few clock times in order: the day's start, breaks between, its end. */
const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 8 })
  .map((minutes) => {
    const times = minutes.sort((one, other) => one - other).map(asTime);
    const [start, ...between] = times.slice(0, -1);
    const pairs = between.flatMap((time, i) => (i % 2 ? [{ start: between[i - 1]!, end: time }] : []));
    return { start: start!, end: times.at(-1)!, breaks: pairs };
  });

const anyPlan: fc.Arbitrary<SlotPlan> = fc
  .record({
    date: fc.oneof(anyDay, changeDay),
    hours,
    slotMinutes: fc.integer({ min: 5, max: 90 }),
    changeoverMinutes: fc.integer({ min: 0, max: 60 }),
    desks: fc.integer({ min: 1, max: 3 }),
    shares: fc.record({ staff: fc.integer({ min: 0, max: 3 }), walkIn: fc.integer({ min: 0, max: 3 }) }),
  })
  .map(({ hours: { start, end, breaks }, ...rest }) => ({ ...rest, start, end, breaks }));

/** The promises of every grid without problems. */
function mustKeepItsPromises(plan: SlotPlan, zone: string) {
  const grid = planSlots(plan, onServer(zone));
  expect(planSlots(plan, inBrowser(zone))).toEqual(grid);
  if (grid.problems.length > 0) return;

  const at = onServer(zone);
  const [dayStart, dayEnd] = [at(plan.date, plan.start), at(plan.date, plan.end)];
  const breaks = plan.breaks
    .map(({ start, end }) => [at(plan.date, start), at(plan.date, end)] as const)
    .filter(([from, to]) => from < to);
  const isRight = ({ startsAt, endsAt }: PlannedSlot) =>
    endsAt - startsAt === plan.slotMinutes * minuteMs &&
    startsAt >= dayStart &&
    endsAt <= dayEnd &&
    breaks.every(([from, to]) => endsAt <= from || startsAt >= to);
  expect(grid.slots.filter((slot) => !isRight(slot))).toEqual([]);
  for (let desk = 1; desk <= plan.desks; desk++) {
    const own = grid.slots.filter((slot) => slot.desk === desk);
    expect(own.slice(1).filter((slot, i) => slot.startsAt < own[i]!.endsAt)).toEqual([]);
  }
  expect(grid.slots.length).toBeGreaterThan(0);
  expect(grid.slots.length).toBeLessThanOrEqual(200);
  expect(grid.slots.filter((slot) => slot.share === 'staff')).toHaveLength(plan.shares.staff);
  const last = grid.slots.slice(grid.slots.length - plan.shares.walkIn);
  expect(last.every((slot) => slot.share === 'walk_in')).toBe(true);
}

describe('every plan, every day', () => {
  test('times lie inside the day, outside the breaks, never over each other, and alike on server and browser', () => {
    fc.assert(fc.property(anyPlan, fc.constantFrom(...zones), mustKeepItsPromises), { numRuns: 400 });
  });
});

describe('the nights of the clock changes', () => {
  const night = { start: '00:30', end: '05:30', breaks: [], slotMinutes: 25, changeoverMinutes: 5 };

  test.each(eachChange(autumnChanges))('$zone $date is an hour longer', ({ zone, date }) => {
    const grid = gridOf({ ...night, date }, zone);
    expect(grid.slots).toHaveLength(12);
    const twice = starts(grid, zone).filter((time) => time.startsWith(oddHour(zone)));
    expect(twice.map((time) => time.slice(3))).toEqual(['00', '30', '00', '30']);
    mustKeepItsPromises({ ...usual, ...night, date }, zone);
  });

  test.each(eachChange(springChanges))('$zone $date is an hour shorter', ({ zone, date }) => {
    const grid = gridOf({ ...night, date }, zone);
    expect(grid.slots).toHaveLength(8);
    expect(starts(grid, zone).filter((time) => time.startsWith(oddHour(zone)))).toEqual([]);
    mustKeepItsPromises({ ...usual, ...night, date }, zone);
  });

  test.each(eachChange(autumnChanges))(
    '$zone $date: a break over the doubled hour lasts two hours',
    ({ zone, date }) => {
      const hour = oddHour(zone);
      const breaks = [{ start: `${hour}:00`, end: `0${Number(hour) + 1}:00` }];
      const grid = gridOf({ ...night, date, breaks }, zone);
      expect(grid.slots).toHaveLength(8);
      expect(starts(grid, zone).filter((time) => time.startsWith(hour))).toEqual([]);
    },
  );

  test.each(eachChange(springChanges))(
    '$zone $date: a break in the hour that is left out takes nothing',
    ({ zone, date }) => {
      const hour = oddHour(zone);
      const breaks = [{ start: `${hour}:00`, end: `0${Number(hour) + 1}:00` }];
      expect(gridOf({ ...night, date, breaks }, zone).slots).toHaveLength(8);
    },
  );

  test.each(eachChange([...springChanges, ...autumnChanges]))(
    '$zone $date: the afternoon is as on any other day',
    ({ zone, date }) => {
      const times = starts(gridOf({ date }, zone), zone);
      expect(times).toEqual([
        '14:00',
        '14:30',
        '15:00',
        '15:30',
        '16:00',
        '17:00',
        '17:30',
        '18:00',
        '18:30',
      ]);
    },
  );
});
