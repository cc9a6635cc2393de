import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sendMessage } from '#server/features/messages/send-message.ts';
import { openMailTransport } from '#server/platform/mail-transport.ts';
import { twilioSignature } from '#server/platform/sms-signature.ts';
import { openSmsTransport } from '#server/platform/sms-transport.ts';
import { TestClock } from '../../../support/clock.ts';
import { openSmsSink } from '../../../support/sms-sink.ts';
import { testSite } from '../../../support/site.ts';
import { bookVisit } from '../../../support/visits.ts';

const clock = new TestClock();

test('the signature is that of the example in Twilio’s documentation', () => {
  const form = new URLSearchParams({
    ...{ Digits: '1234', To: '+18005551212', From: '+12349013030' },
    ...{ Caller: '+12349013030', CallSid: 'CA1234567890ABCDE' },
  });
  const signature = twilioSignature('https://mycompany.com/myapp.php?foo=1&bar=2', form.toString(), '12345');
  expect(signature).toBe('0/KCTR6DLpKmkAf8muzZqo1nDgQ=');
});

describe.each(['twilio', 'http'] as const)('a receipt in the form of %s', async (form) => {
  const sink = await openSmsSink(form, clock);
  afterAll(() => sink.close());
  const app = await testSite(sink.settings);
  const { deps, owner, make, server, origin } = app;
  const transports = { mail: openMailTransport(deps.config), sms: openSmsTransport(deps.config.sms!, deps) };

  beforeEach(() => {
    app.clock.set('2026-10-01T06:00:00Z');
    clock.set('2026-10-01T06:00:00Z');
    sink.messages.length = 0;
    sink.behaviour = 'take';
  });

  const row = (id: string) =>
    owner.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  /** A confirmation that the gateway has taken. */
  async function sent() {
    const { slotIds } = await make.clinic();
    const { bookingId } = await bookVisit(app, slotIds[0]!, { email: '', phone: '040 123 4567' });
    const { id } = await owner
      .selectFrom('message')
      .select('id')
      .where('booking_id', '=', bookingId)
      .executeTakeFirstOrThrow();
    await sendMessage({ ...deps, ...transports }, { messageId: id, municipality: '638', lastTry: true });
    return { id, message: sink.messages.at(-1)! };
  }

  test('says that the message arrived', async () => {
    const { id, message } = await sent();
    expect(message.receiptUrl).toBe(`${origin}/api/sms-receipts/${form}/${id}`);
    expect(await sink.report(message, 'sent')).toBe(204);
    expect((await row(id)).delivery).toBe(null);
    expect(await sink.report(message, 'delivered')).toBe(204);
    expect(await row(id)).toMatchObject({ status: 'sent', delivery: 'delivered', delivery_code: null });
  });

  test('says why it did not', async () => {
    const { id, message } = await sent();
    expect(await sink.report(message, 'failed')).toBe(204);
    expect(await row(id)).toMatchObject({ delivery: 'bounced', delivery_code: '30003' });
  });

  test('that comes twice, or after the end, changes nothing for the worse', async () => {
    const { id, message } = await sent();
    for (const state of ['delivered', 'delivered', 'sent', 'failed'])
      expect(await sink.report(message, state)).toBe(204);
    expect(await row(id)).toMatchObject({ delivery: 'delivered', delivery_code: null });
  });

  test('that it arrived after all is believed', async () => {
    const { id, message } = await sent();
    for (const state of ['failed', 'delivered']) await sink.report(message, state);
    expect(await row(id)).toMatchObject({ delivery: 'delivered', delivery_code: null });
  });

  test('unsigned or signed with another secret is refused and changes nothing', async () => {
    const { id, message } = await sent();
    const unsigned = await fetch(message.receiptUrl, { method: 'POST', ...bodyOf(form, message.id) });
    expect(unsigned.status).toBe(403);
    const forging = () => sink.report(message, 'delivered');
    expect(await withSecret('another secret that is long enough', forging)).toBe(403);
    expect((await row(id)).delivery).toBe(null);
  });

  /** Whatever the gateway signs in between is signed with this. */
  async function withSecret<T>(secret: string, work: () => Promise<T>): Promise<T> {
    const own = sink.secret;
    sink.options.secret = secret;
    return work().finally(() => (sink.options.secret = own));
  }

  test('for a message that nobody knows, or that the gateway was not given, is nothing here', async () => {
    const { id, message } = await sent();
    const unknown = { ...message, receiptUrl: message.receiptUrl.replace(id, crypto.randomUUID()) };
    expect(await sink.report(unknown, 'delivered')).toBe(404);
    expect(await sink.report({ ...message, id: 'another' }, 'delivered')).toBe(404);
    expect((await row(id)).delivery).toBe(null);
  });

  test('for a message whose answer got lost is believed', async () => {
    const { slotIds } = await make.clinic();
    const { bookingId } = await bookVisit(app, slotIds[0]!, { email: '', phone: '040 123 4567' });
    const found = await owner
      .selectFrom('message')
      .select('id')
      .where('booking_id', '=', bookingId)
      .executeTakeFirstOrThrow();
    sink.behaviour = 'keep and drop';
    const input = { messageId: found.id, municipality: '638', lastTry: false };
    await expect(sendMessage({ ...deps, ...transports }, input)).rejects.toThrow('unconfirmed');
    expect(await sink.report(sink.messages.at(-1)!, 'delivered')).toBe(204);
    expect((await row(found.id)).delivery).toBe('delivered');
  });

  test('of a mail there is none, nor one of the other form', async () => {
    const { slotIds } = await make.clinic();
    const { bookingId } = await bookVisit(app, slotIds[0]!);
    const mail = await owner
      .selectFrom('message')
      .select('id')
      .where('booking_id', '=', bookingId)
      .executeTakeFirstOrThrow();
    const { message, id } = await sent();
    const receiptUrl = message.receiptUrl.replace(id, mail.id);
    expect(await sink.report({ ...message, receiptUrl }, 'delivered')).toBe(404);
    const other = form === 'twilio' ? 'http' : 'twilio';
    const otherUrl = message.receiptUrl.replace(`/${form}/`, `/${other}/`);
    expect(await sink.report({ ...message, form: other, receiptUrl: otherUrl }, 'delivered')).toBe(404);
  });

  test('a form can be posted nowhere else in the API', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const reply = await server.inject({
      ...{ method: 'POST', url: '/api/booking-links', headers, payload: 'emailOrPhone=aino%40example.org' },
    });
    expect(reply.statusCode).toBe(415);
  });

  test.runIf(form === 'twilio')('parameters that we do not name are signed too', async () => {
    const { id, message } = await sent();
    const told = {
      MessageSid: message.id,
      MessageStatus: 'delivered',
      ApiVersion: '2010-04-01',
      To: message.to,
    };
    const body = new URLSearchParams(told).toString();
    const post = (payload: string) =>
      fetch(message.receiptUrl, {
        method: 'POST',
        body: payload,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-twilio-signature': twilioSignature(message.receiptUrl, body, sink.secret),
        },
      }).then(({ status }) => status);
    expect(await post(body.replace('2010-04-01', '2011-04-01'))).toBe(403);
    expect(await post(body)).toBe(204);
    expect((await row(id)).delivery).toBe('delivered');
  });

  test.runIf(form === 'http')(
    'a receipt that was caught on its way is worth nothing after five minutes',
    async () => {
      const { id, message } = await sent();
      app.clock.pass({ minutes: 5, seconds: 1 });
      expect(await sink.report(message, 'delivered')).toBe(403);
      clock.pass({ minutes: 10, seconds: 3 });
      expect(await sink.report(message, 'delivered'), 'from the future').toBe(403);
      clock.set(app.clock.now().toString());
      expect(await sink.report(message, 'delivered')).toBe(204);
      expect((await row(id)).delivery).toBe('delivered');
    },
  );
});

function bodyOf(form: 'twilio' | 'http', id: string) {
  return form === 'twilio'
    ? {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ MessageSid: id, MessageStatus: 'delivered' }).toString(),
      }
    : { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id, state: 'delivered' }) };
}
