import { describe, expect, test } from 'vitest';
import { takeHold } from '#shared/contracts/bookings.ts';
import { testApp } from '../../support/app.ts';

const plain = await testApp();
const encrypted = await testApp({ ORIGIN: 'https://ajanvaraus.example.org' });

const ask = (method: 'GET' | 'PUT' | 'OPTIONS' | 'DELETE', url: string) =>
  plain.server.inject({ method, url, headers: { 'accept-language': 'sv' } });

describe('the headers of an answer', () => {
  test.each(['/api/clinics', '/api/clinics?municipality=nowhere', '/api/nothing', '/healthz'])(
    '%s allows nothing to be loaded, framed or guessed',
    async (url) => {
      const { headers } = await ask('GET', url);
      expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
    },
  );
});

describe('an address that no route knows', () => {
  test.each([
    ['GET', '/api/nothing/%zz'],
    ['GET', '/api/%c3%28'],
    ['GET', `/api/bookings/${'A'.repeat(300)}`],
    ['DELETE', '/api/clinics'],
    ['OPTIONS', '/api/clinics'],
    ['PUT', '/sv/booking/secret-of-a-link'],
  ] as const)('%s %s gets the same sentence, in the caller’s language', async (method, url) => {
    const reply = await ask(method, url);
    expect(reply.statusCode).toBe(404);
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(reply.headers['content-security-policy']).toBeDefined();
    expect(reply.json()).toMatchObject({
      code: 'platform.not_found',
      title: 'Sidan eller uppgiften finns inte',
    });
    expect(reply.body).not.toContain('secret-of-a-link');
  });
});

describe.each([
  ['http', plain, false],
  ['https', encrypted, true],
] as const)('a cookie set over %s', (_scheme, app, isSecure) => {
  test('is out of reach of scripts and other sites, and Secure only where it can travel so', async () => {
    const { slotIds } = await app.make.clinic();
    const held = await app.call(takeHold, { params: { slotId: slotIds[0]! } });
    const { email } = await app.make.person({ roles: ['coordinator'] });
    const session = await app.signIn.enterCode(email, await app.signIn.makeCode(email));
    const cookies = [held.headers['set-cookie'], session].flat();
    expect(cookies.map((line) => String(line).split('=')[0])).toEqual([
      'visitor',
      `${isSecure ? '__Secure-' : ''}staff.session_token`,
    ]);
    for (const line of cookies) {
      expect(line).toMatch(/; HttpOnly(;|$)/);
      expect(line).toMatch(/; SameSite=Lax(;|$)/);
      expect(/; Secure(;|$)/.test(String(line))).toBe(isSecure);
    }
  });
});
