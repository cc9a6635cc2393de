import { connect } from 'node:net';
import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { bookingUid, staffingUid } from '#server/features/calendar/calendar-entry.rules.ts';
import { readReplyAddress, replyAddressOf } from '#server/features/replies/reply-address.ts';
import { MOST_BYTES } from '#server/platform/mail-listener.ts';
import { testApp } from '../support/app.ts';
import { inboundOf, withReplies } from '../support/inbound.ts';
import { coordinatorOf } from '../support/planning.ts';
import { answerFrom, plainMail } from '../support/replies.ts';
import { sendTo } from '../support/relay.ts';

const app = await testApp(withReplies);
const { clock, owner, config } = app;
const { addressOf, send, port, publishedDay } = await inboundOf(app);
const coordinator = await coordinatorOf(app);
clock.set('2026-10-01T08:00:00Z');
const day = await publishedDay(coordinator);
const seat = day.seat('project_lead');
const to = addressOf(seat);
const attendee = coordinator.panel[0]!.email;
const decline = (address: string) =>
  answerFrom('Gmail', { to: address, uid: staffingUid(seat.id), attendee, partstat: 'DECLINED' });

const kept = async () => {
  const { rows } = await sql<{ sum: number }>`select count(*)::int as sum from reply`.execute(owner);
  return rows[0]!.sum;
};
beforeEach(() => clock.set('2026-10-01T08:00:00Z'));

describe('an address that was not given out', () => {
  const [name = '', domain = ''] = to.split('@');
  const turned = (place: number) =>
    `${name.slice(0, place)}${name[place] === 'a' ? 'b' : 'a'}${name.slice(place + 1)}@${domain}`;

  test.each([
    ['guessed from the seat’s id', `s${seat.id.replaceAll('-', '')}@${domain}`],
    ['of another domain', `${name}@example.com`],
    ['of a domain that only begins so', `${name}@${domain}.mallory.example`],
    ['with more behind it', `${name}x@${domain}`],
    ['with another subject', `b${name.slice(1)}@${domain}`],
    ['postmaster', `postmaster@${domain}`],
    ['made with another key', replyAddressOf(seat, { ...config, linkKey: 'x'.repeat(32) })!],
  ])('%s is refused before the mail', async (_name, address) => {
    const before = await kept();
    expect(await send(address, decline(address))).toMatch(/^550 /);
    expect(await kept()).toBe(before);
  });

  test('one figure of it turned opens nothing, wherever it stands', () => {
    for (let place = 1; place < name.length; place += 1)
      expect(readReplyAddress(turned(place), config), `figure ${place}`).toBeNull();
  });

  test('of an invitation that nobody sent is refused after it', async () => {
    const address = addressOf({ of: 'seat', id: crypto.randomUUID() });
    expect(await send(address, decline(address))).toMatch(/^550 /);
  });
});

describe('whoever has an address of their own', () => {
  test('answers for nobody else, whatever their mail says', async () => {
    const other = day.seat('building_inspector');
    const uids = [staffingUid(other.id), bookingUid(seat.id), '', `${staffingUid(seat.id)} `.repeat(3)];
    for (const uid of uids)
      await send(to, answerFrom('Outlook', { to, uid, attendee, partstat: 'DECLINED' }));
    const both = decline(to)
      .toString('utf8')
      .replaceAll('staffing-', 'staffing-x')
      .replace('Reply-To:', `X-Wanted: ${staffingUid(seat.id)}\r\nReply-To:`);
    await send(to, Buffer.from(both));
    expect(await day.invites()).toEqual(['waiting', 'waiting', 'waiting']);
  });

  test('cannot fill the list: after fifty mails in a day their server is told no', async () => {
    const loud = day.seat('environmental_secretary');
    const address = addressOf(loud);
    const answers: string[] = [];
    for (let sent = 0; sent < 52; sent += 1)
      answers.push(await send(address, plainMail({ to: address, text: `${sent}` })));
    expect(answers.filter((one) => one.startsWith('250'))).toHaveLength(50);
    expect(answers.at(-1)).toMatch(/^550 /);
    clock.set('2026-10-02T08:00:01Z');
    expect(await send(address, plainMail({ to: address, text: 'uusi päivä' }))).toMatch(/^250 /);
  });

  test('sends nothing huge, and is told so', async () => {
    const before = await kept();
    const raw = plainMail({ to, text: 'x'.repeat(MOST_BYTES) });
    expect(await send(to, raw)).toMatch(/^552 /);
    expect(await kept()).toBe(before);
  });

  test.each([
    ['a thousand parts in each other', nested(1000)],
    ['a calendar of a hundred thousand components', calendarOf('BEGIN:X\r\n'.repeat(100_000))],
    ['a line of a megabyte', calendarOf(`X:${'a'.repeat(1_000_000)}`)],
    ['a rule that repeats each second', calendarOf('BEGIN:VEVENT\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT')],
    ['a header that never ends', `X-A: ${'b'.repeat(500_000)}\r\n\r\n`],
    ['HTML of many tags', `Content-Type: text/html\r\n\r\n${'<div>'.repeat(100_000)}`],
  ])('cannot keep the listener busy with %s', async (_name, text) => {
    const before = process.cpuUsage();
    expect(await send(to, Buffer.from(text))).toMatch(/^250 /);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000, 'milliseconds of work').toBeLessThan(3000);
  });
});

test('mail to several addresses is kept for each, or for none when one is not ours', async () => {
  const [one, two] = [day.seat('project_lead'), day.seat('building_inspector')].map(addressOf);
  const raw = plainMail({ to, text: 'molemmille' });
  const before = await kept();
  expect(await sendTo(port, { to: [one!, two!], raw })).toMatch(/^250 /);
  expect(await kept()).toBe(before + 2);
});

test('commands that are none, and lines without an end, get nobody in', async () => {
  const socket = connect(port, '127.0.0.1');
  const said: string[] = [];
  socket.on('data', (bytes) => said.push(bytes.toString()));
  socket.on('error', () => undefined);
  await expect.poll(() => said.join('')).toMatch(/^220 /);
  socket.write('EHLO x\r\nAUTH PLAIN AGEAYg==\r\nSTARTTLS\r\nVRFY root\r\nEXPN all\r\nNOPE\r\n');
  await expect.poll(() => said.join('')).toMatch(/\r\n50[02] [^\r]*\r\n/);
  expect(said.join('')).not.toMatch(/^235/m);
  socket.destroy();
});

function nested(depth: number): string {
  const parts = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}`,
  );
  return parts.join('\r\n');
}

function calendarOf(lines: string): string {
  return `Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${lines}\r\nEND:VCALENDAR\r\n`;
}
