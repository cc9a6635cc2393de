import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sendLinks } from '#server/features/bookings/send-link-again.ts';
import { sendMessage } from '#server/features/messages/send-message.ts';
import { openMailTransport } from '#server/platform/mail-transport.ts';
import * as bookings from '#shared/contracts/bookings.ts';
import { listMessages, resendMessage } from '#shared/contracts/messages.ts';
import { seeToday } from '#shared/contracts/today.ts';
import { testApp } from '../../../support/app.ts';
import { openMailbox } from '../../../support/mailbox.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { staffWith } from '../../../support/staff.ts';
import { bookVisit } from '../../../support/visits.ts';

const mailbox = await openMailbox();
afterAll(() => mailbox.close());
const app = await testApp();
const { call, deps, make, clock } = app;
const mail = openMailTransport({ smtpUrl: mailbox.url });
const coordinator = await staffWith(app, ['coordinator']);

beforeEach(() => {
  clock.set('2026-10-01T06:00:00Z');
  mailbox.mails.length = 0;
  mailbox.behaviour = 'take';
});

const { headers } = coordinator;
const messagesOf = async ({ bookingId }: { bookingId: string }) =>
  (await call(listMessages, { query: { bookingId }, headers })).answer.messages;
const attempt = (messageId: string, lastTry = false) =>
  sendMessage({ ...deps, mail }, { messageId, municipality: '638', lastTry });
const failing = async (messageId: string, lastTry = false) => {
  mailbox.behaviour = 'busy';
  await attempt(messageId, lastTry).catch(() => undefined);
  mailbox.behaviour = 'take';
};

/** A visit that was booked and moved while the relay was away: both mails, oldest first. */
async function movedWhileTheRelayWasAway() {
  const { slotIds } = await make.clinic({ slots: 2 });
  const visit = await bookVisit(app, slotIds[0]!);
  const [confirmed] = await messagesOf(visit);
  await failing(confirmed!.id);
  await call(bookings.changeBooking, { params: visit, body: { slotId: slotIds[1]! } });
  const moved = (await messagesOf(visit)).find(({ kind }) => kind === 'booking-moved')!;
  return { visit, confirmed: confirmed!, moved };
}

describe('a mail that a newer one has overtaken', () => {
  test('does not arrive after it, and the list says why', async () => {
    const { visit, confirmed, moved } = await movedWhileTheRelayWasAway();
    await attempt(moved.id);
    await attempt(confirmed.id);
    expect(mailbox.mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Uusi aika: /)]);
    const shown = (await messagesOf(visit)).find(({ id }) => id === confirmed.id);
    expect(shown).toMatchObject({
      status: 'failed',
      failure: { reason: 'overtaken', code: null },
      actions: [],
    });
  });

  test('cannot be sent again, and is no work for anybody', async () => {
    const waiting = async () => (await call(seeToday, { headers })).answer.failedMessages;
    const before = await waiting();
    const { confirmed } = await movedWhileTheRelayWasAway();
    await attempt(confirmed.id);
    expect((await call(resendMessage, { params: { messageId: confirmed.id }, headers })).status).toBe(409);
    expect(await waiting()).toBe(before);
  });

  test('stays behind also when it was given up before and a person presses', async () => {
    const visit = await bookVisit(app, (await make.clinic()).slotIds[0]!);
    const [confirmed] = await messagesOf(visit);
    await failing(confirmed!.id, true);
    await call(bookings.cancelBooking, { params: visit });
    expect((await call(resendMessage, { params: { messageId: confirmed!.id }, headers })).status).toBe(202);
    await attempt(confirmed!.id);
    expect(mailbox.mails).toEqual([]);
  });

  test('the link that the holder asked for leaves, for it is as new as the booking', async () => {
    const { slotIds } = await make.clinic({ slots: 1 });
    const visit = await bookVisit(app, slotIds[0]!);
    const [confirmed] = await messagesOf(visit);
    await sendLinks(deps, { email: confirmed!.recipient });
    for (const { id } of await messagesOf(visit)) await attempt(id);
    expect(mailbox.mails).toHaveLength(2);
  });

  test('experts who were not invited yet when the day is cancelled get the cancellation alone', async () => {
    const planner = await coordinatorOf(app);
    const { answer: day } = await planner.publish((await planner.draft()).answer);
    const mailsOfDay = async () =>
      (await call(listMessages, { query: { clinicId: day.id }, headers })).answer.messages.reverse();
    const [first] = await mailsOfDay();
    await attempt(first!.id);
    await planner.cancel(day, { fi: 'Sairaus', sv: 'Sjukdom' });
    for (const { id } of await mailsOfDay()) await attempt(id);
    expect(mailbox.mails.map(({ calendar }) => /METHOD:(\w+)/.exec(calendar ?? '')?.[1])).toEqual([
      'REQUEST',
      'CANCEL',
      'CANCEL',
      'CANCEL',
    ]);
  });
});
