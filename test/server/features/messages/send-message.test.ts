import { beforeEach, describe, expect, test } from 'vitest';
import { sealCode } from '#server/features/messages/one-time-code.rules.ts';
import { resendMessage } from '#server/features/messages/resend-message.ts';
import { sendMessage } from '#server/features/messages/send-message.ts';
import { json } from '#server/platform/database.ts';
import { openMailTransport } from '#server/platform/mail-transport.ts';
import { messageBench, seat, visit } from '../../../support/messages.ts';

const bench = await messageBench();
const { mailbox, deps, owner, queue, row } = bench;
const mail = openMailTransport(deps.config);
const impatientMail = openMailTransport({ smtpUrl: `${mailbox.url}?socketTimeout=500` });

const attempt = (messageId: string, lastTry = false) =>
  sendMessage(
    { ...deps, mail: mailbox.behaviour === 'hang' ? impatientMail : mail },
    { messageId, municipality: '638', lastTry },
  );

await owner
  .updateTable('municipality')
  .set({
    phone: '019 520 0000',
    email: 'neuvonta@example.org',
    phone_hours: json({ fi: 'ma–pe 9–15' }) as never,
  })
  .where('id', '=', '638')
  .execute();

beforeEach(() => {
  mailbox.mails.length = 0;
  mailbox.behaviour = 'take';
  deps.clock.set('2026-11-22T09:00:00Z');
});

describe('sending a message', () => {
  test('it arrives as plain text and HTML, and the row says so', async () => {
    const id = await queue('booking-confirmed', visit);
    await attempt(id);
    const [received] = mailbox.mails;
    expect(received).toMatchObject({
      to: 'aino.testi@example.org',
      messageId: `<${id}@vesiklinikka.example.org>`,
      from: { name: 'Jätevesiklinikka, Porvoo', address: 'vesiklinikka@example.org' },
      replyTo: 'neuvonta@example.org',
      subject: 'Varattu: tiistai 12.1.2027 klo 14.30, jätevesiklinikka',
    });
    for (const shown of [received?.text, received?.html]) {
      expect(shown?.replaceAll('&#8288;', '')).toContain('tiistai 12.1.2027 klo 14.30–14.55');
      expect(shown).toContain('Kerkkoon kylätalo, Sali');
      expect(shown).toContain('Selvitys jätevesijärjestelmästä');
      expect(shown).toContain('019 520 0000');
    }
    expect(await row(id)).toMatchObject({
      status: 'sent',
      attempts: 1,
      failure: null,
      sent_at: deps.clock.now(),
    });
  });

  test('an invitation travels as an alternative for the mail program and as a file', async () => {
    await attempt(await queue('expert-invited', seat));
    const [received] = mailbox.mails;
    expect(received?.types.map((type) => type.split(/;\s*boundary/)[0])).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      'text/calendar; charset=utf-8; method=REQUEST',
      'application/ics; name=invite.ics',
    ]);
    expect(received?.calendar).toContain(`UID:staffing-`);
  });

  test('a second run of the job sends nothing', async () => {
    const id = await queue('booking-link', visit);
    await attempt(id);
    await attempt(id);
    expect(mailbox.mails).toHaveLength(1);
    expect((await row(id)).attempts).toBe(1);
  });

  test('found half sent, as a killed process leaves it, it goes out again under the same Message-ID', async () => {
    const id = await queue('booking-link', visit);
    await owner.updateTable('message').set({ status: 'sending', attempts: 1 }).where('id', '=', id).execute();
    await attempt(id);
    expect(mailbox.mails.map(({ messageId }) => messageId)).toEqual([`<${id}@vesiklinikka.example.org>`]);
    expect(await row(id)).toMatchObject({ status: 'sent_again', attempts: 2 });
  });

  test('another municipality’s job cannot send it', async () => {
    const messageId = await queue('booking-link', visit);
    await sendMessage({ ...deps, mail }, { messageId, municipality: '109', lastTry: false });
    expect(mailbox.mails).toEqual([]);
    expect((await row(messageId)).status).toBe('queued');
  });
});

describe('a relay in trouble', () => {
  test.each([
    ['refuse the recipient', 'refused 550', 'queued'],
    ['busy', 'refused 451', 'queued'],
    ['drop', 'unconfirmed', 'sending'],
    ['hang', 'unconfirmed', 'sending'],
  ] as const)('when it does “%s” the row tells why and waits', async (behaviour, failure, status) => {
    const id = await queue('booking-link', visit);
    mailbox.behaviour = behaviour;
    await expect(attempt(id)).rejects.toThrow(failure);
    expect(await row(id)).toMatchObject({ status, failure, sent_at: null });
    mailbox.behaviour = 'take';
    await attempt(id);
    expect(mailbox.mails).toHaveLength(1);
    expect(await row(id)).toMatchObject({
      status: status === 'queued' ? 'sent' : 'sent_again',
      failure: null,
    });
  });

  test('nobody listens', async () => {
    const id = await queue('booking-link', visit);
    const closed = openMailTransport({ smtpUrl: 'smtp://127.0.0.1:1' });
    const input = { messageId: id, municipality: '638', lastTry: false };
    await expect(sendMessage({ ...deps, mail: closed }, input)).rejects.toThrow('unreachable');
    expect(await row(id)).toMatchObject({ status: 'queued', failure: 'unreachable' });
  });

  test('kept without an answer: the repeat is the same mail and is marked, even after a refusal in between', async () => {
    const id = await queue('expert-invited', seat);
    mailbox.behaviour = 'keep and drop';
    await expect(attempt(id)).rejects.toThrow('unconfirmed');
    mailbox.behaviour = 'busy';
    await expect(attempt(id)).rejects.toThrow('refused 451');
    mailbox.behaviour = 'take';
    await attempt(id);
    const [first, second] = mailbox.mails;
    expect(second?.messageId).toBe(first?.messageId);
    expect(second?.calendar).toContain('METHOD:REQUEST');
    expect(second?.calendar).toBe(first?.calendar);
    expect((await row(id)).status).toBe('sent_again');
  });

  test('after the last try it is left to a person, whose press sends it', async () => {
    const id = await queue('booking-link', visit);
    mailbox.behaviour = 'busy';
    await attempt(id, true);
    expect(await row(id)).toMatchObject({ status: 'failed', failure: 'refused 451' });
    mailbox.behaviour = 'take';
    const again = await resendMessage(deps, { scope: ['638'], messageId: id });
    expect(again).toMatchObject({ status: 'queued', failure: null, actions: [] });
    await attempt(id);
    expect(await row(id)).toMatchObject({ status: 'sent', attempts: 2 });
    await expect(resendMessage(deps, { scope: ['638'], messageId: id })).rejects.toMatchObject({
      code: 'messages.cannot_be_sent_again',
    });
  });

  test('a reason never repeats what the server said about the address', async () => {
    const id = await queue('booking-link', visit);
    mailbox.behaviour = 'refuse the recipient';
    await attempt(id).catch((error: Error) => expect(String(error.stack)).not.toContain('@example'));
    const { failure } = await row(id);
    expect(failure).not.toContain('@');
  });
});

describe('a one-time code', () => {
  const code = (validUntil: string) => ({ sealedCode: sealCode(deps.config.linkKey, '482913'), validUntil });

  test('is in the mail, never readable in the table, and gone from it afterwards', async () => {
    const id = await queue('sign-in-code', code('2026-11-22T09:10:00Z'));
    expect(JSON.stringify(await row(id))).not.toContain('482913');
    await attempt(id);
    expect(mailbox.mails[0]?.text).toContain('Kertakoodi: 482913');
    expect(mailbox.mails[0]?.text).toContain('klo 11.10 asti');
    expect(JSON.stringify((await row(id)).content)).not.toContain('sealedCode');
  });

  test('that has run out is not sent, cannot be sent again and is erased', async () => {
    const id = await queue('reading-code', code('2026-11-22T09:10:00Z'));
    deps.clock.set('2026-11-22T09:10:00Z');
    await attempt(id);
    expect(mailbox.mails).toEqual([]);
    expect(await row(id)).toMatchObject({ status: 'failed', failure: 'expired' });
    expect(JSON.stringify((await row(id)).content)).not.toContain('sealedCode');
    await expect(resendMessage(deps, { scope: ['638'], messageId: id })).rejects.toThrow();
  });
});

test('a reminder that could not leave before the visit is not sent, nor sent again by hand', async () => {
  const id = await queue('booking-reminder', visit);
  deps.clock.set(visit.start);
  await attempt(id);
  expect(mailbox.mails).toEqual([]);
  expect(await row(id)).toMatchObject({ status: 'failed', failure: 'past' });
  await expect(resendMessage(deps, { scope: ['638'], messageId: id })).rejects.toMatchObject({
    code: 'messages.cannot_be_sent_again',
  });
});

describe('a message whose cause was rolled back', () => {
  test('neither it nor its job is there', async () => {
    const jobs = () =>
      owner
        .selectFrom('message')
        .select((all) => all.fn.countAll<number>().as('n'))
        .executeTakeFirst();
    const before = await jobs();
    const { inScope } = await import('#server/platform/scope.ts');
    const { queueMessage } = await import('#server/features/messages/queue-message.ts');
    const cause = inScope(deps.db, ['638'], async (trx) => {
      await queueMessage(trx, deps, {
        kind: 'booking-link',
        municipality: '638',
        language: 'fi',
        recipient: 'aino.testi@example.org',
        content: visit,
      });
      throw new Error('the cause failed');
    });
    await expect(cause).rejects.toThrow('the cause failed');
    expect(await jobs()).toEqual(before);
  });
});
