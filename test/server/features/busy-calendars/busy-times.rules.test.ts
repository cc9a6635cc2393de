import { describe, expect, test } from 'vitest';
import { readBusyTimes, type Reading } from '#server/features/busy-calendars/busy-times.rules.ts';
import { staffingUid } from '#server/features/calendar/calendar-entry.rules.ts';
import { apple, exchange, google, outlookZone } from '../../../support/calendar-samples.ts';

const ms = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const window = { start: ms('2026-09-30T00:00:00Z'), end: ms('2027-11-04T00:00:00Z') };

const read = (text: string, zone = 'Europe/Helsinki'): Reading => readBusyTimes({ text, window, zone });

/** Each busy time as `from/to`, in UTC to the minute. */
function busyIn(text: string, zone?: string): string[] {
  const reading = read(text, zone);
  if (!reading.ok) throw new Error(reading.failure);
  const minute = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'minute' });
  return reading.spans.map(({ start, end }) => `${minute(start)}/${minute(end)}`);
}

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a@example.org', ...lines, 'END:VEVENT'];
const busyFor = (...lines: string[]) => busyIn(calendar(...event(...lines)));

describe('a calendar as its program writes it', () => {
  test('Google', () => {
    expect(busyIn(google)).toEqual([
      '2026-10-12T09:00Z/2026-10-12T11:00Z',
      // The second Wednesday begins later, the third is left out, the fourth is after the clocks have changed.
      '2026-10-14T06:00Z/2026-10-14T07:00Z',
      '2026-10-21T08:00Z/2026-10-21T09:00Z',
      '2026-11-04T07:00Z/2026-11-04T08:00Z',
      // A leave of two days that Google calls busy; the day it calls free is none.
      '2026-12-20T22:00Z/2026-12-22T22:00Z',
    ]);
  });

  test('Exchange, with its own names of zones', () => {
    expect(busyIn(exchange)).toEqual([
      '2026-10-13T07:00Z/2026-10-13T09:00Z',
      '2026-11-10T08:00Z/2026-11-10T09:00Z',
      // New York, which only the calendar itself explains under this name.
      '2026-11-11T14:00Z/2026-11-11T15:00Z',
    ]);
  });

  test('Apple', () => {
    expect(busyIn(apple)).toEqual([
      '2026-10-15T05:30Z/2026-10-15T07:00Z',
      '2026-10-16T05:30Z/2026-10-16T07:00Z',
      '2026-10-17T05:30Z/2026-10-17T07:00Z',
    ]);
  });
});

describe('an entry', () => {
  test.each([
    ['free time', 'TRANSP:TRANSPARENT'],
    ['cancelled', 'STATUS:CANCELLED'],
    ['free for Outlook', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
    ['work elsewhere', 'X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE'],
    ['over', 'DTSTART:20260901T100000Z'],
    ['farther than a year', 'DTSTART:20280901T100000Z'],
    ['no length', 'DURATION:PT0S'],
    ['an end before its beginning', 'DTEND:20261001T090000Z'],
    ['unreadable time', 'DTSTART:20269901T100000Z'],
  ])('takes no time: %s', (_why, line) => {
    const [name = ''] = line.split(':');
    const lines = ['DTSTART:20261001T100000Z', 'DURATION:PT1H'].filter((usual) => !usual.startsWith(name));
    if (name === 'DTEND') lines.pop();
    expect(busyFor(...lines, line)).toEqual([]);
  });

  test.each([
    ['tentative', 'STATUS:TENTATIVE'],
    ['busy', 'TRANSP:OPAQUE'],
    ['away', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'],
  ])('takes its time: %s', (_why, line) => {
    expect(busyFor('DTSTART:20261001T100000Z', 'DURATION:PT1H', line)).toEqual([
      '2026-10-01T10:00Z/2026-10-01T11:00Z',
    ]);
  });

  test('of a whole day takes it only when its program says so: birthdays say nothing', () => {
    const day = 'DTSTART;VALUE=DATE:20261225';
    expect(busyFor(day)).toEqual([]);
    expect(busyFor(day, 'TRANSP:OPAQUE')).toEqual(['2026-12-24T22:00Z/2026-12-25T22:00Z']);
    expect(busyFor(day, 'X-MICROSOFT-CDO-BUSYSTATUS:OOF')).toEqual(['2026-12-24T22:00Z/2026-12-25T22:00Z']);
    const both = ['DTSTART;VALUE=DATE:20261024', 'DTEND;VALUE=DATE:20261026', 'TRANSP:OPAQUE'];
    expect(busyFor(...both), 'a weekend of 49 hours').toEqual(['2026-10-23T21:00Z/2026-10-25T22:00Z']);
  });

  test('that is our own invitation is left out', () => {
    const own = ['BEGIN:VEVENT', `UID:${staffingUid(crypto.randomUUID())}`, 'DTSTART:20261001T100000Z'];
    const lines = [...own, 'DURATION:PT4H', 'END:VEVENT'];
    expect(busyIn(calendar(...lines))).toEqual([]);
  });

  test('that cannot be understood leaves the others', () => {
    const odd = event('DTSTART:20261001T100000Z', 'DURATION:pitkä', 'RRULE:FREQ=HOHO', 'DTEND');
    expect(busyIn(calendar(...odd, ...event('DTSTART:20261002T100000Z', 'DTEND:20261002T113000Z')))).toEqual([
      '2026-10-02T10:00Z/2026-10-02T11:30Z',
    ]);
  });

  test('has an alarm whose duration is not its own', () => {
    const alarm = [
      'BEGIN:VALARM',
      'TRIGGER:-PT15M',
      'DURATION:PT5H',
      'DTSTART:20270101T000000Z',
      'END:VALARM',
    ];
    expect(busyFor('DTSTART:20261001T100000Z', ...alarm, 'DTEND:20261001T110000Z')).toEqual([
      '2026-10-01T10:00Z/2026-10-01T11:00Z',
    ]);
  });
});

describe('times', () => {
  test('without a zone are those of the calendar, or of where its owner works', () => {
    const lines = event('DTSTART:20261001T100000', 'DURATION:PT1H');
    expect(busyIn(calendar(...lines))).toEqual(['2026-10-01T07:00Z/2026-10-01T08:00Z']);
    expect(busyIn(calendar(...lines), 'Europe/Oslo')).toEqual(['2026-10-01T08:00Z/2026-10-01T09:00Z']);
    const named = calendar('X-WR-TIMEZONE:Europe/London', ...lines);
    expect(busyIn(named)).toEqual(['2026-10-01T09:00Z/2026-10-01T10:00Z']);
    const unknown = calendar('X-WR-TIMEZONE:Nowhere/At All', ...lines);
    expect(busyIn(unknown)).toEqual(['2026-10-01T07:00Z/2026-10-01T08:00Z']);
  });

  const zones = [
    ['a name that everybody knows', 'Europe/Helsinki', []],
    [
      'a name of Outlook',
      'FLE Standard Time',
      outlookZone('FLE Standard Time', { winter: '+0200', summer: '+0300' }),
    ],
  ] as const;
  /** Read for somebody who works far away, so that the zone must be found by its name. */
  const busyAbroad = (explained: readonly string[], ...lines: string[]) =>
    busyIn(calendar(...explained, ...event(...lines)), 'Pacific/Auckland');

  test.each(zones)('in autumn’s doubled hour are those of the first round: %s', (_what, zone, explained) => {
    const start = `DTSTART;TZID=${zone}:20261025T033000`;
    expect(busyAbroad(explained, start, 'DURATION:PT1H')).toEqual(['2026-10-25T00:30Z/2026-10-25T01:30Z']);
    expect(busyAbroad(explained, start, `DTEND;TZID=${zone}:20261025T043000`)).toEqual([
      '2026-10-25T00:30Z/2026-10-25T02:30Z',
    ]);
  });

  test.each(zones)('in spring’s gap go by the clock before it: %s', (_what, zone, explained) => {
    expect(busyAbroad(explained, `DTSTART;TZID=${zone}:20270328T033000`, 'DURATION:PT1H')).toEqual([
      '2027-03-28T01:30Z/2027-03-28T02:30Z',
    ]);
  });

  test('of a zone that the calendar explains follow its summer and winter', () => {
    const zone = outlookZone('Oma vyöhyke', { winter: '-0500', summer: '-0400' });
    const at = (date: string) => event(`DTSTART;TZID=Oma vyöhyke:${date}T120000`, 'DURATION:PT1H');
    expect(busyIn(calendar(...zone, ...at('20261001'), ...at('20270115')))).toEqual([
      '2026-10-01T16:00Z/2026-10-01T17:00Z',
      '2027-01-15T17:00Z/2027-01-15T18:00Z',
    ]);
  });

  test('that touch or overlap become one, and none reaches over what is looked at', () => {
    const at = (from: string, to: string) => event(`DTSTART:${from}Z`, `DTEND:${to}Z`);
    const lines = [
      ...at('20261001T100000', '20261001T110000'),
      ...at('20261001T120000', '20261001T130000'),
      ...at('20261001T110000', '20261001T123000'),
      ...at('20250101T000000', '20260930T010000'),
      ...at('20271103T000000', '20290101T000000'),
    ];
    expect(busyIn(calendar(...lines))).toEqual([
      '2026-09-30T00:00Z/2026-09-30T01:00Z',
      '2026-10-01T10:00Z/2026-10-01T13:00Z',
      '2027-11-03T00:00Z/2027-11-04T00:00Z',
    ]);
  });
});

describe('busy times', () => {
  test('are told in whole minutes, so that no two look alike', () => {
    const at = (from: string, to: string) => event(`DTSTART:20261001T${from}Z`, `DTEND:20261001T${to}Z`);
    expect(
      busyIn(calendar(...at('100005', '100010'), ...at('100020', '100030'), ...at('100200', '100201'))),
    ).toEqual(['2026-10-01T10:00Z/2026-10-01T10:01Z', '2026-10-01T10:02Z/2026-10-01T10:03Z']);
  });
});

describe('what repeats', () => {
  const morning = ['DTSTART;TZID=Europe/Helsinki:20261005T090000', 'DURATION:PT1H'];

  test('keeps its time on the wall when the clocks change', () => {
    expect(busyFor(...morning, 'RRULE:FREQ=WEEKLY;COUNT=4')).toEqual([
      '2026-10-05T06:00Z/2026-10-05T07:00Z',
      '2026-10-12T06:00Z/2026-10-12T07:00Z',
      '2026-10-19T06:00Z/2026-10-19T07:00Z',
      '2026-10-26T07:00Z/2026-10-26T08:00Z',
    ]);
  });

  test.each([
    ['in UTC, as the last beginning', '20261007T060000Z', 3],
    ['in UTC, a second before', '20261007T055959Z', 2],
    ['as a day', '20261007', 3],
    ['without a zone', '20261007T090000', 3],
  ])('ends when its rule says, %s', (_how, until, count) => {
    expect(busyFor(...morning, `RRULE:FREQ=DAILY;UNTIL=${until}`)).toHaveLength(count);
  });

  test('began long ago and goes on', () => {
    const old = ['DTSTART;TZID=Europe/Helsinki:20060102T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'];
    expect(busyFor(...old)[0]).toBe('2026-10-05T06:00Z/2026-10-05T07:00Z');
    expect(busyFor(...old)).toHaveLength(57);
  });

  test('leaves out its exceptions, however they are written, and adds its additions', () => {
    const except = [
      'EXDATE;TZID=Europe/Helsinki:20261005T090000,20261006T090000',
      'EXDATE:20261007T060000Z',
      'EXDATE;VALUE=DATE:20261008',
      'RDATE;TZID=Europe/Helsinki:20261017T090000',
      'RDATE;VALUE=PERIOD:20261018T060000Z/PT2H,20261019T060000Z/20261019T063000Z',
    ];
    expect(busyFor(...morning, 'RRULE:FREQ=DAILY;COUNT=5', ...except)).toEqual([
      '2026-10-09T06:00Z/2026-10-09T07:00Z',
      '2026-10-17T06:00Z/2026-10-17T07:00Z',
      '2026-10-18T06:00Z/2026-10-18T08:00Z',
      '2026-10-19T06:00Z/2026-10-19T06:30Z',
    ]);
  });

  test('has single days moved, freed and cancelled', () => {
    const master = event(...morning, 'RRULE:FREQ=DAILY;COUNT=4');
    const moved = event(
      'RECURRENCE-ID;TZID=Europe/Helsinki:20261006T090000',
      'DTSTART:20261006T100000Z',
      'DURATION:PT1H',
    );
    const freed = event('RECURRENCE-ID:20261007T060000Z', ...morning, 'TRANSP:TRANSPARENT');
    const cancelled = event('RECURRENCE-ID:20261008T060000Z', ...morning, 'STATUS:CANCELLED');
    expect(busyIn(calendar(...freed, ...master, ...moved, ...cancelled))).toEqual([
      '2026-10-05T06:00Z/2026-10-05T07:00Z',
      '2026-10-06T10:00Z/2026-10-06T11:00Z',
    ]);
  });

  test('has a whole day left out', () => {
    const days = ['DTSTART;VALUE=DATE:20261005', 'TRANSP:OPAQUE', 'RRULE:FREQ=DAILY;COUNT=3'];
    expect(busyFor(...days, 'EXDATE;VALUE=DATE:20261006')).toEqual([
      '2026-10-04T21:00Z/2026-10-05T21:00Z',
      '2026-10-06T21:00Z/2026-10-07T21:00Z',
    ]);
  });
});

describe('busy times without entries', () => {
  test('are taken as they are, but for the free ones', () => {
    const lines = [
      'BEGIN:VFREEBUSY',
      'FREEBUSY:20261001T100000Z/20261001T110000Z,20261002T100000Z/PT30M',
      'FREEBUSY;FBTYPE=FREE:20261003T100000Z/PT1H',
      'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261004T100000Z/PT1H',
      'END:VFREEBUSY',
    ];
    expect(busyIn(calendar(...lines))).toEqual([
      '2026-10-01T10:00Z/2026-10-01T11:00Z',
      '2026-10-02T10:00Z/2026-10-02T10:30Z',
      '2026-10-04T10:00Z/2026-10-04T11:00Z',
    ]);
  });
});

describe('what is no calendar, or too much of one', () => {
  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Kirjaudu</title>'],
    ['one that breaks off', google.slice(0, -30)],
    ['a card', 'BEGIN:VCARD\r\nEND:VCARD'],
  ])('%s is no calendar', (_what, text) => {
    expect(read(text)).toEqual({ ok: false, failure: 'not_a_calendar' });
  });

  test('an empty one is', () => {
    expect(read(calendar())).toEqual({ ok: true, spans: [] });
    expect(read(`\uFEFF${calendar().replaceAll('\r\n', '\n')}`)).toEqual({ ok: true, spans: [] });
  });

  test('ten thousand entries are read', { timeout: 60_000 }, () => {
    const hours = Array.from({ length: 10_000 }, (_, hour) => window.start + (hour % 8000) * 3_600_000);
    const stamp = (at: number) =>
      Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
    const entries = hours.flatMap((at) => event(`DTSTART:${stamp(at)}`, 'DURATION:PT30M', 'SUMMARY:Kokous'));
    const reading = read(calendar(...entries));
    expect(reading.ok && reading.spans.length).toBe(8000);
  });

  test.each([
    ['a rule for every second', event('DTSTART:20200101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY')],
    ['too many entries', Array.from({ length: 20_001 }, () => event('DTSTART:20261001T100000Z')).flat()],
    ['entries in entries', Array.from({ length: 100 }, () => 'BEGIN:VEVENT')],
    [
      'too many busy times',
      [
        'BEGIN:VFREEBUSY',
        ...Array.from({ length: 11_000 }, (_, place) => {
          const at = Temporal.Instant.from('2026-10-01T00:00:00Z').add({ minutes: place * 10 });
          return `FREEBUSY:${at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}/PT5M`;
        }),
        'END:VFREEBUSY',
      ],
    ],
    [
      'rules that add up',
      Array.from({ length: 100 }, () =>
        event('DTSTART:20260101T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=HOURLY;INTERVAL=3'),
      ).flat(),
    ],
  ])('%s is too much', { timeout: 60_000 }, (_what, lines) => {
    expect(read(calendar(...lines))).toEqual({ ok: false, failure: 'too_many' });
  });
});
