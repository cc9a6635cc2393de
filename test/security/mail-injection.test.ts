import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openMailTransport } from '#server/platform/mail-transport.ts';
import { sendMessage } from '#server/features/messages/send-message.ts';
import { readEmail } from '#shared/rules/email.ts';
import { anyText } from '../support/any-text.ts';
import { messageBench, seat, visit } from '../support/messages.ts';

const bench = await messageBench();
const { mailbox, deps, owner, queue } = bench;
const mail = openMailTransport(deps.config);

const lines = [
  'Aino\r\nBcc: everybody@example.org',
  'Aino\nX-Injected: yes',
  'Aino\r\n\r\n<script>alert(1)</script>',
  'Aino\u2028Bcc: everybody@example.org',
  'Aino" <everybody@example.org>, "',
  'Aino\u0001\u0085, everybody@example.org',
  `=?utf-8?B?${Buffer.from('a\r\nBcc: everybody@example.org').toString('base64')}?=`,
  `A${'ä'.repeat(1500)}`,
];

/** Header lines of the raw mail, folded ones joined, by name. */
function headersOf(raw: string): Map<string, string[]> {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  const found = new Map<string, string[]>();
  for (const line of head.split('\r\n')) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    found.set(name, [...(found.get(name) ?? []), line.slice(at + 1).trim()]);
  }
  return found;
}

const plainHeaders = [
  ...['from', 'to', 'reply-to', 'subject', 'message-id', 'date', 'mime-version'],
  ...['content-type', 'content-language', 'auto-submitted'],
];

describe.each(lines.map((line) => [line.slice(0, 40), line] as const))(
  '%j as name and place',
  (_name, line) => {
    beforeAll(async () => {
      const words = JSON.stringify({ fi: line, sv: line });
      await owner
        .updateTable('municipality')
        .set({
          name: words as never,
          phone_hours: words as never,
          phone: '019 520 2900',
          email: 'kunta@example.org',
        })
        .where('id', '=', '638')
        .execute();
    });

    test.each([
      ['booking-confirmed', { ...visit, place: { ...visit.place, venue: line, address: line }, bring: line }],
      ['expert-invited', { ...seat, place: { ...seat.place, venue: line, room: line } }],
    ] as const)('adds no header and no reader to %s', async (kind, content) => {
      const recipient = `${kind}.${lines.indexOf(line)}@example.org`;
      const messageId = await queue(kind, content as never, recipient);
      await sendMessage({ ...deps, mail }, { messageId, municipality: '638', lastTry: true });
      const received = await mailbox.waitForMail(recipient);
      const headers = headersOf(received.raw);
      expect([...headers.keys()].filter((name) => !plainHeaders.includes(name))).toEqual([]);
      for (const [name, values] of headers) expect(values, name).toHaveLength(1);
      expect(headers.get('to')).toEqual([recipient]);
      expect(received.from.address).toBe(deps.config.mailFrom);
      expect(received.replyTo).toBe('kunta@example.org');
      expect(received.raw.split('\r\n').every((part) => part.length <= 998)).toBe(true);
      expect(received.html).not.toContain('<script');
    });
  },
);

describe('an address', () => {
  test.each([
    'aino@example.org\r\nBcc: x@example.org',
    'aino@example.org\nx',
    'aino@example.org, x@example.org',
    'aino@example.org;x@example.org',
    'Aino <aino@example.org>, x@example.org',
    '"aino x@example.org"@example.org',
    'aino@example.org@example.org',
    'aino@[127.0.0.1]',
    'aino@example.org\u0000',
    '<aino@example.org> ORCPT=x',
    '-oQ/tmp@example',
    'aino@example.org (comment)',
  ])('%j is none', (typed) => {
    expect(readEmail(typed).ok).toBe(false);
  });

  test('whatever is taken as one is a single address without signs that a mail server reads', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.emailAddress(),
          anyText.map((text) => `a${text}@example.org`),
        ),
        (typed) => {
          const read = readEmail(typed);
          if (read.ok) expect(read.email).toMatch(/^[^\s<>,;:"()[\]\\\p{Cc}]+@[^\s<>,;:"()[\]\\@\p{Cc}]+$/u);
        },
      ),
      { numRuns: 500 },
    );
  });
});
