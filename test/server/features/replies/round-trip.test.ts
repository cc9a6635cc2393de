import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { listenForReplies } from '#server/features/replies/listen-for-replies.ts';
import { sendMessage } from '#server/features/messages/send-message.ts';
import { openDatabase } from '#server/platform/database.ts';
import { openMailTransport } from '#server/platform/mail-transport.ts';
import { inboundOf, withReplies } from '../../../support/inbound.ts';
import { testApp } from '../../../support/app.ts';
import { openMailbox } from '../../../support/mailbox.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { readByIcalJs } from '../../../support/read-calendar.ts';
import { answerFrom, deliveryReport, plainMail } from '../../../support/replies.ts';
import { sendTo } from '../../../support/relay.ts';
import { bookVisit } from '../../../support/visits.ts';

const mailbox = await openMailbox();
afterAll(() => mailbox.close());
const app = await testApp(withReplies);
const { clock, deps, make, owner } = app;
const mail = openMailTransport({ smtpUrl: mailbox.url });
const inbound = await inboundOf(app);
const { publishedDay, send } = inbound;

beforeEach(() => {
  clock.set('2026-10-01T08:00:00Z');
  mailbox.mails.length = 0;
});

/** Sends what waits, as the worker does. */
async function sendAll() {
  const waiting = await owner.selectFrom('message').select('id').where('status', '=', 'queued').execute();
  for (const { id } of waiting)
    await sendMessage({ ...deps, mail }, { messageId: id, municipality: '638', lastTry: false });
}

describe('an invitation as it arrives', () => {
  test('can be answered with nothing but what stands in it, and reported on', async () => {
    const coordinator = await coordinatorOf(app);
    const day = await publishedDay(coordinator);
    const attendee = coordinator.panel[1]!.email;
    await sendAll();
    const invitation = await mailbox.waitForMail(attendee);
    const { organizer, uid, sequence } = readByIcalJs(invitation.calendar!);
    expect(invitation.from.address).toBe(organizer);
    expect(organizer).toMatch(/^s[0-9a-v]{52}@vastaus\.example\.org$/);
    expect(organizer.split('@')[0]!.length).toBeLessThanOrEqual(64);
    expect(invitation.replyTo).not.toContain('vastaus');
    expect(invitation.reports).toEqual(['SUCCESS', 'FAILURE', 'DELAY']);
    const report = deliveryReport({ to: invitation.envelopeFrom, action: 'delivered' });
    expect(await send(invitation.envelopeFrom, report)).toMatch(/^250 /);
    expect((await day.invites())[1]).toBe('delivered');
    const said = answerFrom('Outlook', { to: organizer, uid, sequence, attendee, partstat: 'ACCEPTED' });
    expect(await send(organizer, said)).toMatch(/^250 /);
    expect(await day.invites()).toEqual(['sent', 'accepted', 'sent']);
  });

  test('keeps its organizer through changes, or a program would take the change for another event', async () => {
    const coordinator = await coordinatorOf(app);
    const day = await publishedDay(coordinator);
    const attendee = coordinator.panel[0]!.email;
    await sendAll();
    const first = await mailbox.waitForMail(attendee);
    await coordinator.move(await day.see(), { date: '2026-10-28', now: true });
    await sendAll();
    const second = await mailbox.waitForMail(attendee, ({ subject }) => subject !== first.subject);
    await coordinator.cancel(await day.see());
    await sendAll();
    const third = await mailbox.waitForMail(attendee, ({ calendar }) => /METHOD:CANCEL/.test(calendar ?? ''));
    const organizers = [first, second, third].map(({ calendar }) => readByIcalJs(calendar!).organizer);
    expect(new Set(organizers).size).toBe(1);
    expect(new Set([first, second, third].map(({ envelopeFrom }) => envelopeFrom)).size).toBe(3);
  });

  test('a mail without an invitation comes from the service, and reports about it find it', async () => {
    const { slotIds } = await make.clinic({ slots: 1 });
    const visit = await bookVisit(app, slotIds[0]!);
    await sendAll();
    const confirmed = await mailbox.waitForMail(visit.email!);
    expect(readByIcalJs(confirmed.calendar!).organizer).toMatch(/^b[0-9a-v]{52}@/);
    const bounced = deliveryReport({ to: confirmed.envelopeFrom, action: 'failed' });
    await send(confirmed.envelopeFrom, bounced);
    const rows = await owner
      .selectFrom('message')
      .select(['delivery', 'delivery_code'])
      .where('booking_id', '=', visit.bookingId)
      .execute();
    expect(rows).toEqual([{ delivery: 'bounced', delivery_code: '5.1.1' }]);
  });
});

describe('a listener in trouble', () => {
  const count = async () => {
    const { rows } = await sql<{ sum: number }>`select count(*)::int as sum from reply`.execute(owner);
    return rows[0]!.sum;
  };
  const invited = async () => {
    const coordinator = await coordinatorOf(app);
    const day = await publishedDay(coordinator);
    return inbound.addressOf(day.seat('project_lead'));
  };

  test('without its database asks the relay to come again, and then takes the mail once', async () => {
    const to = await invited();
    const gone = openDatabase('postgres://app@127.0.0.1:1/none', 1);
    const broken = await listenForReplies({ ...deps, db: gone, config: { ...app.config, replyPort: 0 } });
    const before = await count();
    const raw = plainMail({ to });
    expect(await sendTo(broken.port, { to, raw })).toMatch(/^451 /);
    expect(await count()).toBe(before);
    await broken.close();
    await gone.destroy();
    expect(await send(to, raw)).toMatch(/^250 /);
    expect(await count()).toBe(before + 1);
  });

  test('whose answer got lost has kept the mail, and takes it no second time', async () => {
    const to = await invited();
    const before = await count();
    const raw = plainMail({ to });
    await sendTo(inbound.port, { to, raw, hangUpAfter: 'the content' });
    await expect.poll(count).toBe(before + 1);
    expect(await send(to, raw)).toMatch(/^250 /);
    expect(await count()).toBe(before + 1);
  });

  test('takes a hundred mails at once, each of them', async () => {
    const addresses = await Promise.all(Array.from({ length: 4 }, invited));
    const before = await count();
    const mails = addresses.flatMap((to) =>
      Array.from({ length: 25 }, (_, at) => ({ to, raw: plainMail({ to, text: `Viesti ${at}` }) })),
    );
    const answers = await Promise.all(mails.map(({ to, raw }) => deliver(to, raw)));
    expect(answers.every((answer) => answer.startsWith('250'))).toBe(true);
    expect(await count()).toBe(before + 100);
  });

  /** As a relay does: again when it is told to. */
  async function deliver(to: string, raw: Buffer): Promise<string> {
    for (;;) {
      const answer = await send(to, raw);
      if (!/^4\d\d |connection/.test(answer)) return answer;
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }
});
