import { describe, expect, test } from 'vitest';
import { openCode } from '#server/features/messages/one-time-code.rules.ts';
import { takeHold } from '#shared/contracts/bookings.ts';
import { getMe, signIn } from '#shared/contracts/people.ts';
import { askReadingCode, openAdvice, readAdvice } from '#shared/contracts/reading.ts';
import { testApp } from '../support/app.ts';
import { cookiesOf } from '../support/call-over-http.ts';
import { staffWith } from '../support/staff.ts';
import { bookVisit, signedNote } from '../support/visits.ts';

const app = await testApp();
const { call, make, owner, config } = app;

async function signInWith(email: string, cookie: string) {
  const code = await app.signIn.makeCode(email);
  const headers = { cookie, origin: config.origin };
  return call(signIn, { body: { email, code }, headers });
}

describe('the session of staff', () => {
  test('is new at every sign-in, whatever cookie the browser brought', async () => {
    const attacker = await staffWith(app, ['communications'], '109');
    const { email } = await make.person({ roles: ['coordinator'] });
    for (const planted of [attacker.headers.cookie, 'staff.session_token=planted.value']) {
      const cookie = cookiesOf(await signInWith(email, planted));
      expect(cookie).not.toBe(planted);
      expect((await call(getMe, { headers: { cookie } })).answer.email).toBe(email);
    }
    const before = await call(getMe, { headers: attacker.headers });
    expect(before.answer.email, 'the planted session did not become the victim’s').toBe(attacker.email);
  });

  test('two sign-ins of one person share nothing that one could be guessed from', async () => {
    const { email } = await make.person({ roles: ['coordinator'] });
    const [one, other] = [await signInWith(email, ''), await signInWith(email, '')];
    const tokens = [one, other].map((reply) => cookiesOf(reply).split('=')[1]!);
    expect(tokens[0]!.slice(0, 8)).not.toBe(tokens[1]!.slice(0, 8));
    expect(tokens.every((token) => token.length > 40)).toBe(true);
  });

  test('is taken from the cookie only', async () => {
    const { headers } = await staffWith(app, ['coordinator']);
    const token = headers.cookie.split('=')[1]!;
    for (const asked of [
      { url: `/api/me?staff.session_token=${token}` },
      { url: '/api/me', headers: { authorization: `Bearer ${decodeURIComponent(token)}` } },
      { url: '/api/me', headers: { 'staff.session_token': token } },
    ])
      expect((await app.server.inject(asked)).statusCode).toBe(401);
  });
});

test('a planted reading pass opens nothing, not even after the right code of somebody else', async () => {
  const clinic = await make.clinic();
  const { headers } = await staffWith(app, ['project_lead']);
  const visit = await bookVisit(app, clinic.slotIds[0]!);
  await signedNote(app, { bookingId: visit.bookingId, headers });
  const planted = `reading=${'A'.repeat(43)}`;
  await call(askReadingCode, { params: { token: visit.token } });
  const mail = await owner
    .selectFrom('message')
    .select('content')
    .where('booking_id', '=', visit.bookingId)
    .where('kind', '=', 'reading-code')
    .executeTakeFirstOrThrow();
  const code = openCode(config.linkKey, (mail.content as { sealedCode: string }).sealedCode);
  const opened = await call(openAdvice, {
    params: { token: visit.token },
    body: { code },
    headers: { cookie: planted, origin: config.origin },
  });
  const read = (cookie: string) => call(readAdvice, { params: { token: visit.token }, headers: { cookie } });
  expect((await read(cookiesOf(opened))).status).toBe(200);
  expect((await read(planted)).status).toBe(403);
});

test('a visitor’s cookie that we did not make is replaced, so nobody shares a hold with whoever planted it', async () => {
  const clinic = await make.clinic();
  for (const planted of ['visitor=', 'visitor=chosen', `visitor=${'a'.repeat(23)}`]) {
    const held = await call(takeHold, {
      params: { slotId: clinic.slotIds[0]! },
      headers: { cookie: planted, origin: config.origin },
    });
    expect(String(held.headers['set-cookie'])).toMatch(/^visitor=[\w-]{22};/);
    await owner.deleteFrom('hold').execute();
  }
});
