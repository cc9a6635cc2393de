import { beforeAll, describe, expect, test } from 'vitest';
import { startOfficeSignIn } from '#shared/contracts/people.ts';
import { returnPath, signInPath } from '#web/lib/server/return-path.ts';
import { freePort } from '../../scripts/ports.ts';
import { sendRaw } from '../support/raw-http.ts';
import { testSite, type TestSite } from '../support/site.ts';

let site: TestSite;
let port = 0;
beforeAll(async () => {
  const OIDC_ISSUER = `http://localhost:${await freePort()}`;
  site = await testSite({ OIDC_ISSUER, OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' });
  port = site.config.port;
});

const elsewhere = [
  'https://elsewhere.example',
  '//elsewhere.example',
  '///elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  'javascript:alert(1)',
  'data:text/html,x',
  ' //elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '/fi/staff/..//elsewhere.example',
  '/fi/staff/../..//elsewhere.example',
  '/fi/staff@elsewhere.example',
  '/fi/staff\\..\\..\\\\elsewhere.example',
  '/fi/staff/%2e%2e/%2f/elsewhere.example',
  '/fi/staff?next=https://elsewhere.example/#//elsewhere.example',
  '/fi/staffelsewhere.example',
  '/fi/staff\r\nLocation: https://elsewhere.example',
  '@elsewhere.example',
  '.elsewhere.example',
];

/** Where a browser on our page would go. */
const originOf = (location: string) => new URL(location, site.origin).origin;

describe('after signing in', () => {
  test.each(elsewhere)('%j leads to the first staff page', (wanted) => {
    expect(returnPath('fi', wanted)).toBe('/fi/staff');
  });

  test('a page of ours is led back to', () => {
    for (const path of ['/sv/staff/clinics?from=2026-10-01&to=2026-10-31', '/fi/staff/notes/0-a_b'])
      expect(returnPath('fi', path)).toBe(path);
  });

  test.each(elsewhere)('no link to the sign-in page carries %j', (wanted) => {
    const url = { pathname: wanted, search: '' } as URL;
    expect(signInPath('fi', url)).toBe('/fi/staff/sign-in');
  });

  test.each(elsewhere)('the form that signs in leads nowhere else for %j', async (wanted) => {
    const person = await site.make.person({ roles: ['coordinator'] });
    const code = await site.signIn.makeCode(person.email);
    const page = `${site.origin}/fi/staff/sign-in?/enter&returnTo=${encodeURIComponent(wanted)}`;
    const answer = await fetch(page, {
      method: 'POST',
      body: new URLSearchParams({ email: person.email, code }),
      headers: { origin: site.origin, accept: 'text/html' },
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    expect(new URL(answer.headers.get('location')!, site.origin).href).toBe(`${site.origin}/fi/staff`);
  });
});

describe('on the way through the own office', () => {
  test('the API takes paths of our own only', async () => {
    for (const wanted of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      '/\t/elsewhere.example',
    ]) {
      const body = { returnTo: wanted, failedTo: wanted };
      expect((await site.call(startOfficeSignIn, { body })).status, wanted).toBe(400);
    }
  });

  test.each(['error=x&state=https://elsewhere.example', 'code=1&state=x&iss=https://elsewhere.example', ''])(
    'a made-up way back (%s) stays here',
    async (query) => {
      const answer = await fetch(`${site.origin}/api/auth/callback/office?${query}`, { redirect: 'manual' });
      expect(answer.status).toBeLessThan(500);
      expect(originOf(answer.headers.get('location') ?? '/')).toBe(site.origin);
    },
  );
});

// What a framework does to slashes has led elsewhere before.
test.each([
  '//elsewhere.example/',
  '//elsewhere.example/fi/',
  '//elsewhere.example/fi/staff/',
  '/\\elsewhere.example/',
  '/fi//elsewhere.example/',
  '/%2F%2Felsewhere.example/',
  '/%5Celsewhere.example/',
  '/fi/staff/%2F%2Felsewhere.example/',
  'http://elsewhere.example/fi/',
  '/fi/?place=//elsewhere.example',
  '/fi/booking/x/advice/letter.pdf/',
])('no page answers %s with a way to another site', async (path) => {
  const { status, text } = await sendRaw(
    port,
    `GET ${path} HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n`,
  );
  expect(status).toBeLessThan(500);
  const location = /^location: (.*)\r$/im.exec(text)?.[1];
  if (location !== undefined) expect(originOf(location)).toBe(site.origin);
});
