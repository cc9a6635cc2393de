import { describe, expect, test } from 'vitest';
import { afterAwake, isAwake, whenAwake } from '#server/features/messages/waking-hours.rules.ts';
import { askedBy, howToAsk, stepFor, type Candidate } from '#server/features/waiting/waiting.rules.ts';

const zone = 'Europe/Helsinki';
/** A moment of the wall in Helsinki. */
const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();
const wall = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDateTime().toString();
const twoHours = Temporal.Duration.from({ hours: 2 });

describe('waking hours', () => {
  test.each([
    ['2026-10-01T07:59:59', false],
    ['2026-10-01T08:00', true],
    ['2026-10-01T19:59:59', true],
    ['2026-10-01T20:00', false],
  ])('at %s people are awake: %s', (moment, awake) => {
    expect(isAwake(at(moment), zone)).toBe(awake);
  });

  test.each([
    ['2026-10-01T05:00', '2026-10-01T08:00:00'],
    ['2026-10-01T23:00', '2026-10-02T08:00:00'],
    // The night in which the clock goes back, and that in which it goes forward.
    ['2026-10-24T22:00', '2026-10-25T08:00:00'],
    ['2027-03-27T22:00', '2027-03-28T08:00:00'],
  ])('after %s they wake at %s', (moment, morning) => {
    expect(wall(whenAwake(at(moment), zone))).toBe(morning);
  });

  test.each([
    ['2026-10-01T12:00', '2026-10-01T14:00:00'],
    ['2026-10-01T18:00', '2026-10-01T20:00:00'],
    ['2026-10-01T19:30', '2026-10-02T09:30:00'],
    ['2026-10-01T22:00', '2026-10-02T10:00:00'],
    ['2026-10-24T19:00', '2026-10-25T09:00:00'],
  ])('two of their hours from %s end at %s', (moment, end) => {
    expect(wall(afterAwake(at(moment), twoHours, zone))).toBe(end);
  });
});

describe('a time that is free while people wait', () => {
  const startsAt = at('2026-10-15T14:00');
  test.each([
    ['2026-10-01T12:00', 'first', '2026-10-01T14:00:00'],
    ['2026-10-14T14:00', 'first', '2026-10-14T16:00:00'],
    ['2026-10-14T14:00:01', 'all', '2026-10-14T14:30:01'],
    ['2026-10-15T12:00', 'all', '2026-10-15T12:30:00'],
    ['2026-10-15T12:00:01', 'open', '2026-10-15T14:00:00'],
    ['2026-10-14T21:00', 'night', '2026-10-15T08:00:00'],
    ['2026-10-01T21:00', 'night', '2026-10-02T08:00:00'],
  ])('at %s it is for %s until %s', (now, kind, until) => {
    const step = stepFor({ startsAt, timeZone: zone }, at(now));
    expect([step.kind, wall(step.until)]).toEqual([kind, until]);
  });

  test('freed in the night before an early morning, it waits for nobody', () => {
    const early = { startsAt: at('2026-10-15T09:00'), timeZone: zone };
    expect(stepFor(early, at('2026-10-14T23:00')).kind).toBe('open');
  });
});

describe('who is asked', () => {
  const someone = (id: string, told: Partial<Candidate> = {}): Candidate => ({
    id,
    channel: 'web',
    knowsDay: false,
    shortNotice: false,
    email: `${id}@example.org`,
    phone: null,
    sendsSms: true,
    isAsked: false,
    ...told,
  });
  const people = [
    someone('busy', { isAsked: true, shortNotice: true }),
    someone('first'),
    someone('quick', { shortNotice: true, email: null, phone: '+358401234567' }),
  ];
  const asked = (kind: Parameters<typeof askedBy>[0]['kind']) =>
    askedBy({ kind, until: at('2026-10-15T14:00') }, people).map(({ id }) => id);

  test('the first who thinks about no other time; all at short notice; at last only by telephone', () => {
    expect(asked('first')).toEqual(['first']);
    expect(asked('all')).toEqual(['busy', 'quick']);
    expect(asked('open')).toEqual(['quick']);
    expect(asked('night')).toEqual([]);
  });

  test('by mail, and by telephone whoever has no address or no time left', () => {
    const step = (kind: 'first' | 'open') => ({ kind, until: at('2026-10-15T14:00') });
    expect(howToAsk(step('first'), someone('one'), { sms: null })).toBe('mail');
    expect(howToAsk(step('first'), people[2]!, { sms: null })).toBe('call');
    expect(howToAsk(step('open'), someone('one'), { sms: null })).toBe('call');
  });

  test('by text message whoever gave a mobile number and no address, where there is a gateway and time', () => {
    const step = (kind: 'first' | 'open') => ({ kind, until: at('2026-10-15T14:00') });
    const sms = { sms: {} } as Parameters<typeof howToAsk>[2];
    expect(howToAsk(step('first'), someone('one'), sms)).toBe('mail');
    expect(howToAsk(step('first'), people[2]!, sms)).toBe('sms');
    expect(howToAsk(step('open'), people[2]!, sms)).toBe('call');
  });
});
