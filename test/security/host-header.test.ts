import { beforeAll, describe, expect, test } from 'vitest';
import { composeMail } from '#server/features/messages/compose-mail.ts';
import { startSending } from '#server/features/messages/messages.queries.ts';
import { inScope } from '#server/platform/scope.ts';
import { bookSlot, takeHold } from '#shared/contracts/bookings.ts';
import { sendRaw } from '../support/raw-http.ts';
import { testSite, type TestSite } from '../support/site.ts';

const forged = {
  host: 'elsewhere.example',
  'x-forwarded-host': 'elsewhere.example',
  'x-forwarded-proto': 'ftp',
  'x-original-url': '//elsewhere.example',
  'x-own-host': 'elsewhere.example',
  'x-own-proto': 'ftp',
  forwarded: 'host=elsewhere.example;proto=ftp',
};
const lines = Object.entries(forged)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('');

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});

describe('a request that names another host', () => {
  test('gets links in its mails that lead here', async () => {
    const { call, make, owner, deps, config } = site;
    const clinic = await make.clinic();
    const held = await call(takeHold, { params: { slotId: clinic.slotIds[0]! }, headers: forged });
    const booked = await call(bookSlot, {
      body: {
        holdToken: held.answer.holdToken,
        propertyIdentifier: '638-999-1-1',
        relation: 'owner',
        name: 'Aino Testi',
        email: 'aino@example.org',
      },
      headers: forged,
    });
    expect(booked.status).toBe(201);
    const { id } = await owner.selectFrom('message').select('id').executeTakeFirstOrThrow();
    const sending = await inScope(deps.db, ['638'], (trx) => startSending(trx, id));
    const mail = composeMail(sending!, config);
    expect(mail.html).toContain(`${site.origin}/fi/booking/`);
    expect(JSON.stringify(mail)).not.toContain('elsewhere.example');
  });

  test.each([
    '/',
    '/fi',
    '/fi/staff',
    '/fi/staff/sign-in',
    '/fi/find-booking',
    '/fi/none',
    '/api/openapi.json',
    '/api/none',
  ])('gets nothing at %s that repeats it', async (path) => {
    const { status, text } = await sendRaw(
      site.config.port,
      `GET ${path} HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`,
    );
    expect(status).toBeLessThan(500);
    expect(text).not.toContain('elsewhere.example');
  });

  test('cannot pass a form of another site off as ours', async () => {
    const body = 'email=a';
    const { status } = await sendRaw(
      site.config.port,
      `POST /fi/staff/sign-in?/ask HTTP/1.1\r\n${lines}Origin: ftp://elsewhere.example\r\n` +
        `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    );
    expect(status).toBe(403);
  });
});
