import { beforeEach, describe, expect, test } from 'vitest';
import { listMessages } from '#shared/contracts/messages.ts';
import { settleReply } from '#shared/contracts/replies.ts';
import { seeToday } from '#shared/contracts/today.ts';
import { staffingUid } from '#server/features/calendar/calendar-entry.rules.ts';
import { inboundOf, withReplies } from '../../../support/inbound.ts';
import { testApp } from '../../../support/app.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { answerFrom, deliveryReport, plainMail } from '../../../support/replies.ts';
import { staffWith } from '../../../support/staff.ts';

const app = await testApp(withReplies);
const { call, clock, owner } = app;
const { answer, answers, publishedDay, addressOf, send } = await inboundOf(app);

beforeEach(() => clock.set('2026-10-01T08:00:00Z'));

const lead = async () => {
  const coordinator = await coordinatorOf(app);
  const day = await publishedDay(coordinator);
  const seat = day.seat('project_lead');
  const attendee = coordinator.panel[0]!.email;
  const last = async (query = {}) =>
    (await answers(coordinator, { clinicId: day.id, ...query })).answer.replies[0];
  return { coordinator, day, seat, attendee, last, to: addressOf(seat) };
};

describe('what no rule understands waits for a person', () => {
  test.each([
    ['a mail written by hand', (to: string) => plainMail({ to }), null, 'Hei, en pääse tulemaan.'],
    [
      'a calendar part that cannot be read',
      (to: string) =>
        Buffer.from(
          `From: a@example.org\r\nTo: ${to}\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nEND:NOTHING`,
        ),
      'unreadable',
      '',
    ],
    ['an empty mail', () => Buffer.from('\r\n'), null, ''],
    ['bytes of no kind', () => Buffer.from(Array.from({ length: 500 }, (_, i) => i % 256)), null, null],
  ])('%s', async (_name, mailTo, flaw, words) => {
    const { to, last, day } = await lead();
    expect(await send(to, mailTo(to))).toMatch(/^250 /);
    const shown = await last({ waiting: 'true' });
    expect(shown).toMatchObject({ kind: 'other', flaw, waits: true, clinicId: day.id });
    if (words !== null) expect(shown!.words).toBe(words);
  });

  test('an answer to another event, of another person, or of none', async () => {
    const { seat, attendee, last, to, day } = await lead();
    await answer('Gmail', seat, { attendee, partstat: 'DECLINED', uid: 'staffing-1@elsewhere' });
    expect(await last()).toMatchObject({ kind: 'other', flaw: 'other_event', waits: true });
    clock.set('2026-10-01T08:01:00Z');
    await answer('Gmail', seat, { attendee: 'mallory@example.org', partstat: 'DECLINED' });
    expect(await last()).toMatchObject({ kind: 'other', flaw: 'other_person', waits: true });
    clock.set('2026-10-01T08:02:00Z');
    await answer('Gmail', seat, { attendee, partstat: 'NEEDS-ACTION' });
    expect(await last()).toMatchObject({ kind: 'other', flaw: 'unreadable', waits: true });
    // Only the address of the seat itself opens it: another seat's is not enough, even for the same person's answer.
    clock.set('2026-10-01T08:03:00Z');
    const elsewhere = { to, uid: staffingUid(day.seat('building_inspector').id), attendee };
    await send(to, answerFrom('Outlook', { ...elsewhere, partstat: 'DECLINED' }));
    expect(await last()).toMatchObject({ flaw: 'other_event' });
    expect(await day.invites()).toEqual(['waiting', 'waiting', 'waiting']);
  });

  test('an out-of-office note is kept and asks nobody for anything', async () => {
    const { to, last } = await lead();
    await send(to, plainMail({ to, headers: ['Auto-Submitted: auto-replied'], text: 'Olen lomalla.' }));
    expect(await last()).toMatchObject({ kind: 'automatic', waits: false, words: 'Olen lomalla.' });
  });

  test('what a mail says of itself is cut, and nothing that a database cannot keep gets in', async () => {
    const { to, last } = await lead();
    const text = `a\u0000b ${'x'.repeat(10_000)}`;
    await send(to, plainMail({ to, subject: 's'.repeat(2000), text }));
    const shown = await last();
    expect([shown!.subject.length, shown!.words.length]).toEqual([300, 4000]);
    expect(shown!.words).toContain('a\ufffdb');
  });
});

describe('the relay’s checks of the sender', () => {
  test.each([
    [
      'its own',
      'mx.example.org; spf=pass (ok) smtp.mailfrom=a@example.org; dkim=fail header.d=x',
      { spf: 'pass', dkim: 'fail' },
    ],
    ['those of somebody else', 'mx.mallory.example; spf=pass; dkim=pass', {}],
    ['nonsense', 'mx.example.org; spf==pass; dkim', {}],
  ])('%s', async (_name, field, checks) => {
    const { seat, attendee, last } = await lead();
    const headers = [`Authentication-Results: ${field}`];
    await answer('Apple', seat, { attendee, partstat: 'ACCEPTED', headers });
    expect((await last())!.checks).toEqual(checks);
  });
});

describe('reports of what became of a mail', () => {
  const mailOf = async (day: { id: string }, recipient: string) =>
    owner
      .selectFrom('message')
      .select('id')
      .where('clinic_id', '=', day.id)
      .where('recipient', '=', recipient)
      .executeTakeFirstOrThrow();

  test('arrived, delayed, came back: in any order the gravest stands', async () => {
    const { coordinator, day, attendee } = await lead();
    const { id } = await mailOf(day, attendee);
    await owner.updateTable('message').set({ status: 'sent' }).where('clinic_id', '=', day.id).execute();
    expect((await day.invites())[0]).toBe('sent');
    const to = addressOf({ of: 'message', id });
    const stateAfter = async (action: 'failed' | 'delayed' | 'delivered' | 'relayed') => {
      expect(await send(to, deliveryReport({ to, action }))).toMatch(/^250 /);
      const { messages } = (
        await call(listMessages, { query: { clinicId: day.id }, headers: coordinator.headers })
      ).answer;
      return [messages.find((one) => one.id === id)!.delivery, (await day.invites())[0]];
    };
    expect(await stateAfter('delayed')).toEqual([{ state: 'delayed', code: '2.0.0' }, 'sent']);
    expect(await stateAfter('relayed')).toEqual([{ state: 'delivered', code: '2.0.0' }, 'delivered']);
    expect(await stateAfter('delayed')).toEqual([{ state: 'delivered', code: '2.0.0' }, 'delivered']);
    expect(await stateAfter('failed')).toEqual([{ state: 'bounced', code: '5.1.1' }, 'bounced']);
    expect(await stateAfter('delivered')).toEqual([{ state: 'bounced', code: '5.1.1' }, 'bounced']);
    const { replies } = (await answers(coordinator, { clinicId: day.id, waiting: 'true' })).answer;
    expect(replies).toMatchObject([{ kind: 'bounced', waits: true }]);
  });

  test('one that comes to an invitation’s address changes no mail', async () => {
    const { to, last, day } = await lead();
    await send(to, deliveryReport({ to, action: 'failed' }));
    expect(await last()).toMatchObject({ kind: 'automatic' });
    expect((await day.invites())[0]).toBe('waiting');
  });
});

describe('the tray', () => {
  test('is counted on Today and emptied by one person, once', async () => {
    const { to, last, coordinator } = await lead();
    const toRead = async () => (await call(seeToday, { headers: coordinator.headers })).answer.repliesToRead;
    const before = await toRead();
    await send(to, plainMail({ to }));
    expect(await toRead()).toBe(before + 1);
    const { id } = (await last())!;
    const settle = (headers: Record<string, string>) =>
      call(settleReply, { params: { replyId: id }, headers });
    const { answer: settled } = await settle(coordinator.headers);
    expect(settled).toMatchObject({ waits: false, actions: [], settled: { by: coordinator.name } });
    expect(await toRead()).toBe(before);
    const other = await staffWith(app, ['project_lead']);
    expect((await settle(other.headers)).answer.settled).toEqual(settled.settled);
    const audited = await owner
      .selectFrom('audit_log')
      .select('action')
      .where('subject_id', '=', id)
      .execute();
    expect(audited).toEqual([{ action: 'reply.settled' }]);
  });

  test('is of one municipality; communications staff see none of it', async () => {
    const { to, last } = await lead();
    await send(to, plainMail({ to }));
    const { id } = (await last())!;
    const stranger = await staffWith(app, ['coordinator'], '3446');
    expect((await answers(stranger)).answer.replies).toEqual([]);
    expect((await call(settleReply, { params: { replyId: id }, headers: stranger.headers })).status).toBe(
      404,
    );
    const communications = await staffWith(app, ['communications']);
    expect((await answers(communications)).status).toBe(403);
  });

  test('comes a page at a time', async () => {
    const { to, coordinator, day } = await lead();
    const other = addressOf(day.seat('building_inspector'));
    for (let sent = 0; sent < 30; sent += 1) {
      await send(to, plainMail({ to, text: `Viesti ${sent}` }));
      await send(other, plainMail({ to: other, text: `Toinen ${sent}` }));
    }
    const first = (await answers(coordinator, { clinicId: day.id })).answer;
    expect([first.replies.length, first.more]).toEqual([50, true]);
    const rest = (await answers(coordinator, { clinicId: day.id, after: first.replies.at(-1)!.id })).answer;
    expect([rest.replies.length, rest.more]).toEqual([10, false]);
    const ids = [...first.replies, ...rest.replies].map(({ id }) => id);
    expect(new Set(ids).size).toBe(60);
  });
});
