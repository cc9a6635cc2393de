import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { messageTasks } from '#server/features/messages/messages.jobs.ts';
import { sealCode } from '#server/features/messages/one-time-code.rules.ts';
import { resendMessage } from '#server/features/messages/resend-message.ts';
import { queueMessage } from '#server/features/messages/queue-message.ts';
import { sendMessage } from '#server/features/messages/send-message.ts';
import { startWorker } from '#server/platform/jobs.ts';
import { openMailTransport } from '#server/platform/mail-transport.ts';
import { inScope } from '#server/platform/scope.ts';
import { openSmsTransport } from '#server/platform/sms-transport.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { languages } from '#shared/text/language.ts';
import { mailText } from '#shared/text/mail.ts';
import { freePort } from '../../../../scripts/ports.ts';
import { smsContents, smsKinds } from '../../../support/sms-contents.ts';
import { messageBench, visit } from '../../../support/messages.ts';
import { openSmsSink } from '../../../support/sms-sink.ts';

const mobile = '+358401234567';

describe.each(['twilio', 'http'] as const)('sending a text message in the form of %s', async (form) => {
  const sink = await openSmsSink(form);
  afterAll(() => sink.close());
  const { deps, owner, queue, row, mailbox } = await messageBench(sink.settings);
  const mail = openMailTransport(deps.config);
  const settings = deps.config.sms!;
  const patient = openSmsTransport(settings, deps);
  const impatient = openSmsTransport(settings, { ...deps, patience: 300 });

  const attempt = (messageId: string, lastTry = false) =>
    sendMessage(
      { ...deps, mail, sms: sink.behaviour === 'hang' ? impatient : patient },
      { messageId, municipality: '638', lastTry },
    );

  const codeOf = (code: string) => ({
    sealedCode: sealCode(deps.config.linkKey, code),
    validUntil: '2027-11-22T09:10:00Z',
  });

  beforeEach(async () => {
    sink.messages.length = 0;
    sink.asked = 0;
    sink.behaviour = 'take';
    deps.clock.set('2026-11-22T09:00:00Z');
    await owner.updateTable('municipality').set({ sms_daily_cents: 500 }).execute();
    await owner.updateTable('message').set({ charged_on: null }).execute();
  });

  test('it arrives, and the row has its parts and the gateway’s id', async () => {
    const id = await queue('booking-confirmed', visit, mobile);
    await attempt(id);
    const [received] = sink.messages;
    expect(received).toMatchObject({ form, to: mobile, from: 'Klinikka' });
    expect(received?.text).toMatch(
      /^Jätevesiklinikka, Porvoo\nAikasi on varattu: tiistai 12\.1\.2027 klo 14\.30,/,
    );
    expect(received?.receiptUrl).toBe(`https://vesiklinikka.example.org/api/sms-receipts/${form}/${id}`);
    expect(await row(id)).toMatchObject({
      ...{ channel: 'sms', status: 'sent', attempts: 1, failure: null, parts: 1 },
      ...{ provider_id: received?.id, sent_at: deps.clock.now() },
    });
    expect(mailbox.mails).toEqual([]);
  });

  test.each(languages)('each kind arrives, in %s', async (language) => {
    // An offer leaves only while it is open; told-by-sms.test.ts makes one.
    const kinds = smsKinds.filter((kind) => kind !== 'time-offered');
    for (const kind of kinds) {
      const content = kind === 'reading-code' ? codeOf('482913') : smsContents[kind];
      const message = {
        kind,
        content,
        language,
        channel: 'sms' as const,
        recipient: mobile,
        municipality: '638',
      };
      await attempt(await inScope(deps.db, ['638'], (trx) => queueMessage(trx, deps, message)));
    }
    const sender = mailText[language].sender(
      inLanguage({ fi: 'Porvoo', sv: 'Borgå', nb: 'Borgå' }, language),
    );
    expect(sink.messages.map(({ text }) => text.split('\n')[0])).toEqual(kinds.map(() => sender));
    expect(new Set(sink.messages.map(({ text }) => text)).size).toBe(kinds.length);
  });

  test.each([
    ['refuse the number', 'refused 21211', 'queued'],
    ['busy', 'refused 503', 'queued'],
    ['drop', 'unconfirmed', 'sending'],
    ['hang', 'unconfirmed', 'sending'],
  ] as const)(
    'when the gateway does “%s” the row tells why and waits',
    async (behaviour, failure, status) => {
      const id = await queue('booking-link', visit, mobile);
      sink.behaviour = behaviour;
      await expect(attempt(id)).rejects.toThrow(failure);
      expect(await row(id)).toMatchObject({ status, failure, sent_at: null });
      sink.behaviour = 'take';
      await attempt(id);
      expect(sink.messages).toHaveLength(1);
      expect((await row(id)).status).toBe(status === 'queued' ? 'sent' : 'sent_again');
    },
  );

  test('kept without an answer: the repeat is marked', async () => {
    const id = await queue('booking-link', visit, mobile);
    sink.behaviour = 'keep and drop';
    await expect(attempt(id)).rejects.toThrow('unconfirmed');
    sink.behaviour = 'take';
    await attempt(id);
    // The plain form is told by the id that it has the message already.
    expect(sink.messages).toHaveLength(form === 'http' ? 1 : 2);
    expect(new Set(sink.messages.map(({ text }) => text)).size).toBe(1);
    expect(await row(id)).toMatchObject({ status: 'sent_again', provider_id: sink.messages.at(-1)?.id });
  });

  test('nobody listens, or the secret is wrong', async () => {
    const id = await queue('booking-link', visit, mobile);
    const input = { messageId: id, municipality: '638', lastTry: false };
    const through = (changed: object) => openSmsTransport({ ...settings, ...changed }, deps);
    const gone = through({ url: `http://127.0.0.1:${await freePort()}` });
    await expect(sendMessage({ ...deps, mail, sms: gone }, input)).rejects.toThrow('unreachable');
    expect(await row(id)).toMatchObject({ status: 'queued', failure: 'unreachable', charged_on: null });
    const stranger = through({ secret: 'not the secret of this gateway at all' });
    await expect(sendMessage({ ...deps, mail, sms: stranger }, input)).rejects.toThrow('sign_in 401');
    expect(sink.messages).toEqual([]);
  });

  test('a one-time code is in the message, and gone from the table afterwards', async () => {
    const sealedCode = sealCode(deps.config.linkKey, '482913');
    const id = await queue('reading-code', { sealedCode, validUntil: '2026-11-22T09:10:00Z' }, mobile);
    await attempt(id);
    expect(sink.messages[0]?.text).toContain('482913');
    expect(sink.messages[0]?.text).toContain('klo 11.10 asti');
    expect(JSON.stringify((await row(id)).content)).not.toContain('sealedCode');
  });

  test('a reminder that was late wakes nobody: it waits for eight in the morning', async () => {
    const id = await queue('booking-reminder', visit, mobile);
    deps.clock.set('2026-11-22T18:00:00Z');
    await attempt(id);
    expect(sink.messages).toEqual([]);
    expect(await row(id)).toMatchObject({ status: 'queued', attempts: 0, failure: null });
    deps.clock.set('2026-11-23T06:00:00Z');
    await attempt(id);
    expect(sink.messages).toHaveLength(1);
  });

  test('another word at night, as that a day is cancelled, leaves at once', async () => {
    const id = await queue('clinic-cancelled', { ...visit, reason: '' }, mobile);
    deps.clock.set('2026-11-22T21:00:00Z');
    await attempt(id);
    expect(sink.messages).toHaveLength(1);
  });

  test('without a gateway any more it is given up visibly, and a person can send it later', async () => {
    const id = await queue('booking-link', visit, mobile);
    await sendMessage({ ...deps, mail }, { messageId: id, municipality: '638', lastTry: false });
    expect(await row(id)).toMatchObject({ status: 'failed', failure: 'off' });
    await resendMessage(deps, { scope: ['638'], messageId: id });
    await attempt(id);
    expect(sink.messages).toHaveLength(1);
  });

  test('a gateway that hangs holds up no mail', async () => {
    sink.behaviour = 'hang';
    const worker = await startWorker(deps, {
      databaseUrl: deps.config.databaseUrl,
      concurrency: 2,
      tasks: messageTasks(deps, { mail, sms: openSmsTransport(settings, { ...deps, patience: 5000 }) }),
    });
    await queue('booking-link', visit, mobile);
    await queue('booking-link', visit, mobile);
    await queue('booking-link', visit, 'aino.testi@example.org');
    await mailbox.waitForMail('aino.testi@example.org');
    expect(sink.asked).toBeLessThanOrEqual(1);
    await sink.close();
    await worker.stop();
  });
});

describe('the ceiling of a municipality’s day', async () => {
  const sink = await openSmsSink('twilio');
  afterAll(() => sink.close());
  // Each message below takes one part.
  const { deps, owner, queue, row } = await messageBench({ ...sink.settings, SMS_PART_CENTS: '8' });
  const mail = openMailTransport(deps.config);
  const sms = openSmsTransport(deps.config.sms!, deps);
  const attempt = (messageId: string, lastTry = false) =>
    sendMessage({ ...deps, mail, sms }, { messageId, municipality: '638', lastTry });
  const link = () => queue('booking-link', visit, mobile);
  const ceiling = (cents: number) =>
    owner.updateTable('municipality').set({ sms_daily_cents: cents }).where('id', '=', '638').execute();

  beforeEach(async () => {
    sink.messages.length = 0;
    sink.behaviour = 'take';
    deps.clock.set('2026-11-22T09:00:00Z');
    await owner.updateTable('message').set({ charged_on: null }).execute();
  });

  test('what fits leaves, what does not is given up and says why', async () => {
    await ceiling(23);
    const ids = [await link(), await link(), await link()];
    for (const id of ids) await attempt(id);
    const rows = await Promise.all(ids.map(row));
    expect(rows.map(({ status, failure }) => failure ?? status)).toEqual(['sent', 'sent', 'ceiling']);
    expect(rows.map(({ parts }) => parts)).toEqual([1, 1, null]);
    expect(sink.messages).toHaveLength(2);
  });

  test('ten at once do not go over it together', async () => {
    await ceiling(24);
    const ids = [];
    for (let place = 0; place < 10; place += 1) ids.push(await link());
    await Promise.all(ids.map((id) => attempt(id)));
    const rows = await Promise.all(ids.map(row));
    expect(rows.filter(({ status }) => status === 'sent')).toHaveLength(3);
    expect(rows.filter(({ failure }) => failure === 'ceiling')).toHaveLength(7);
    expect(sink.messages).toHaveLength(3);
  });

  test('codes count too', async () => {
    await ceiling(15);
    const sealedCode = sealCode(deps.config.linkKey, '482913');
    const id = await queue('reading-code', { sealedCode, validUntil: '2026-11-22T09:10:00Z' }, mobile);
    await attempt(id);
    await attempt(await link());
    expect(sink.messages).toHaveLength(1);
  });

  test('a new day begins at midnight of the municipality', async () => {
    await ceiling(8);
    deps.clock.set('2026-11-22T21:59:00Z');
    await attempt(await link());
    await attempt(await link());
    expect(sink.messages).toHaveLength(1);
    deps.clock.set('2026-11-22T22:00:00Z');
    await attempt(await link());
    expect(sink.messages).toHaveLength(2);
  });

  test('what was refused costs nothing; what may have left is charged, its repeat once', async () => {
    await ceiling(8);
    const refused = await link();
    sink.behaviour = 'refuse the number';
    await expect(attempt(refused)).rejects.toThrow();
    const doubtful = await link();
    sink.behaviour = 'keep and drop';
    await expect(attempt(doubtful)).rejects.toThrow('unconfirmed');
    sink.behaviour = 'take';
    await attempt(refused);
    expect(await row(refused)).toMatchObject({ failure: 'ceiling' });
    await attempt(doubtful);
    expect((await row(doubtful)).status).toBe('sent_again');
  });

  test('given up for its price, it leaves when a person sends it again on another day', async () => {
    await ceiling(0);
    const id = await link();
    await attempt(id);
    expect((await row(id)).failure).toBe('ceiling');
    await ceiling(500);
    await resendMessage(deps, { scope: ['638'], messageId: id });
    await attempt(id);
    expect((await row(id)).status).toBe('sent');
  });
});
