import { afterAll, beforeEach, expect, test } from 'vitest';
import { openMailTransport } from '#server/platform/mail-transport.ts';
import { openMailbox } from '../../support/mailbox.ts';

const mailbox = await openMailbox();
const mail = openMailTransport({ smtpUrl: mailbox.url });
afterAll(() => {
  mail.close();
  return mailbox.close();
});

let number = 0;

function send() {
  number += 1;
  return mail.send({
    messageId: `<${number}@vesiklinikka.example.org>`,
    from: { name: 'Jätevesiklinikka', address: 'vesiklinikka@example.org' },
    to: 'aino.testi@example.org',
    language: 'fi',
    subject: 'Varattu',
    text: 'Aika on varattu.',
    html: '<p>Aika on varattu.</p>',
  });
}

const numbersReceived = () => mailbox.mails.map(({ messageId }) => parseInt(messageId.slice(1), 10));

beforeEach(() => {
  mailbox.hangUp();
  mailbox.mails.length = 0;
  mailbox.connections = 0;
  mailbox.behaviour = 'take';
  number = 0;
});

test('mails that follow one another share a connection', async () => {
  for (let sent = 0; sent < 3; sent += 1) await send();
  expect(numbersReceived()).toEqual([1, 2, 3]);
  expect(mailbox.connections).toBe(1);
});

test('a refused mail leaves the connection to the next', async () => {
  mailbox.behaviour = 'busy';
  await expect(send()).rejects.toThrow('refused 451');
  mailbox.behaviour = 'take';
  await send();
  expect(numbersReceived()).toEqual([2]);
  expect(mailbox.connections).toBe(1);
});

test('a relay that hangs up in between costs no mail', async () => {
  await send();
  mailbox.hangUp();
  await send();
  expect(numbersReceived()).toEqual([1, 2]);
});

test('a mail whose connection broke is not sent once more behind our back', async () => {
  mailbox.behaviour = 'keep and drop';
  await expect(send()).rejects.toThrow('unconfirmed');
  mailbox.behaviour = 'take';
  await send();
  expect(numbersReceived()).toEqual([1, 2]);
});
