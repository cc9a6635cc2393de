import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarEntry, type CalendarEntry } from '#server/features/calendar/calendar-entry.rules.ts';
import { anyText } from '../support/any-text.ts';
import { readByIcalJs } from '../support/read-calendar.ts';

const plain: CalendarEntry = {
  uid: 'booking-1@vesiklinikka',
  sequence: 0,
  method: 'REQUEST',
  startsAt: Temporal.Instant.from('2027-01-12T12:30:00Z'),
  endsAt: Temporal.Instant.from('2027-01-12T12:55:00Z'),
  timeZone: 'Europe/Helsinki',
  summary: 'Jätevesiklinikka',
  description: 'Ota mukaan kartta',
  location: 'Kylätalo, Testitie 1',
  organizer: { name: 'Porvoo', email: 'vesiklinikka@example.org' },
  attendee: { name: 'Aino', email: 'aino@example.org', mustAnswer: false },
  stampedAt: Temporal.Instant.from('2026-10-01T06:00:00Z'),
};

/** Property names of the whole file, in order; what stands between quotation marks or after the colon is not looked at. */
const namesIn = (file: string) =>
  file.replaceAll(/\r\n[ \t]/g, '').split('\r\n').map((line) => /^[^:;]*/.exec(line)![0]); // prettier-ignore
const expected = namesIn(calendarEntry(plain));

const attacks = [
  'a\r\nATTENDEE:mailto:everybody@example.org',
  'a\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:another',
  'a\rBEGIN:VALARM',
  'a\u2028DTSTART:19700101T000000Z',
  'a\u0085ATTACH:file:///etc/passwd',
  'a\u000bX\u000cY\u0000Z',
  'a,b;c:d\\n\\,e"f',
  '"\r\nX-ODD:1',
  '";ROLE=CHAIR:mailto:x@example.org',
  "^n^^^'",
  'ä'.repeat(3000),
  '👍🏽'.repeat(700),
];

function mustBeOneEntry(word: string) {
  const file = calendarEntry({
    ...plain,
    summary: word,
    description: `x${word}`,
    location: `x${word}`,
    organizer: { ...plain.organizer, name: `x${word}` },
    attendee: { ...plain.attendee!, name: `x${word}` },
  });
  const found = namesIn(file).filter((name) => !['LOCATION', 'SUMMARY'].includes(name));
  expect(found).toEqual(expected.filter((name) => !['LOCATION', 'SUMMARY'].includes(name)));
  expect(/[\p{Cc}]/u.test(file.replaceAll('\r\n', '').replaceAll('\t', ''))).toBe(false);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return file;
}

describe('whatever stands in names and texts', () => {
  test.each(attacks)('%j makes no property, no entry and no line that is too long', (word) => {
    mustBeOneEntry(word);
  });

  test('nor does any other text', () => {
    fc.assert(
      fc.property(anyText, (word) => void mustBeOneEntry(word.toWellFormed())),
      { numRuns: 300 },
    );
  });

  test('commas, semicolons and backslashes come out as they went in', () => {
    const word = 'a,b;c:d\\n\\,e"f';
    expect(readByIcalJs(mustBeOneEntry(word)).summary).toBe(word);
  });
});
