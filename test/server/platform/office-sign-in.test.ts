import { fork } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endPerson } from '#shared/contracts/administration.ts';
import { freePort } from '../../../scripts/ports.ts';
import { CookieJar } from '../../support/cookie-jar.ts';
import { testSite, type TestSite } from '../../support/site.ts';
import { staffWith } from '../../support/staff.ts';

const providerPort = await freePort();
const issuer = `http://localhost:${providerPort}`;
const client = { OIDC_CLIENT_ID: 'vesiklinikka', OIDC_CLIENT_SECRET: 'a secret that only these two know' };
const returnTo = '/fi/staff/clinics';
const failedTo = '/fi/staff/sign-in?office=failed';
let site: TestSite;

beforeAll(async () => {
  site = await testSite({ OIDC_ISSUER: issuer, ...client });
  const provider = fork('test/support/office-provider.ts', {
    env: {
      ...process.env,
      PORT: String(providerPort),
      CLIENT_ID: client.OIDC_CLIENT_ID,
      CLIENT_SECRET: client.OIDC_CLIENT_SECRET,
      REDIRECT_URI: `${site.origin}/api/auth/callback/office`,
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(provider, 'message');
  afterAll(() => provider.kill());
});

/** Walks through the provider's own forms as this person, up to the address that leads back to the service. */
async function walkBackAs(email: string) {
  const jar = new CookieJar();
  const started = await jar.post(
    `${site.origin}/api/office-sign-ins`,
    JSON.stringify({ returnTo, failedTo }),
    'application/json',
  );
  expect(started.status).toBe(201);
  const { url } = (await started.json()) as { url: string };
  expect(url).toMatch(new RegExp(`^${issuer}/auth\\?`));
  expect(url).toContain('code_challenge_method=S256');
  const login = await jar.follow(await jar.get(url), site.origin);
  const person = new URLSearchParams({ prompt: 'login', login: email, password: 'any' }).toString();
  const asked = await jar.follow(await jar.post(login.url, person), site.origin);
  const back = await jar.follow(
    await jar.post(asked.url, 'prompt=consent'),
    `${site.origin}/api/auth/callback`,
  );
  return { jar, callback: back.url };
}

async function signInAs(email: string) {
  const { jar, callback } = await walkBackAs(email);
  const answer = await jar.get(callback);
  return { jar, callback, location: new URL(answer.headers.get('location') ?? '/', site.origin) };
}

async function me(jar: CookieJar) {
  return jar.get(`${site.origin}/api/me`);
}

describe('the account of the own office', () => {
  test('lets an invited colleague in, and leads to the page that was asked for', async () => {
    const { email } = await site.make.person({ roles: ['coordinator'], name: 'Kaisa Malli' });
    const { jar, location } = await signInAs(email);
    expect(location.pathname).toBe(returnTo);
    expect(await (await me(jar)).json()).toMatchObject({ email, name: 'Kaisa Malli' });
  });

  test('a provider that says nothing about the address is believed, one that doubts it is not', async () => {
    for (const [email, isLetIn] of [
      ['silent.malli@example.org', true],
      ['unverified.malli@example.org', false],
    ] as const) {
      await sql`with made as (insert into person (name, email) values ('Malli', ${email}) returning id)
        insert into person_role (person_id, municipality_id, role) select id, '638', 'coordinator' from made`.execute(
        site.owner,
      );
      const { jar, location } = await signInAs(email);
      expect(location.pathname, email).toBe(isLetIn ? returnTo : '/fi/staff/sign-in');
      expect((await me(jar)).status, email).toBe(isLetIn ? 200 : 401);
    }
  });

  test('somebody whom nobody invited stays outside, and no account is made', async () => {
    const { jar, location } = await signInAs('outsider@example.org');
    expect(location.pathname).toBe('/fi/staff/sign-in');
    expect(location.searchParams.get('office')).toBe('failed');
    expect((await me(jar)).status).toBe(401);
    const { rows } = await sql`select 1 from auth."user" where email = 'outsider@example.org'`.execute(
      site.owner,
    );
    expect(rows).toHaveLength(0);
  });

  test('a colleague who has left stays outside, although the office still knows them', async () => {
    const [admin, leaver] = await Promise.all([staffWith(site, ['admin']), staffWith(site, ['coordinator'])]);
    const first = await signInAs(leaver.email);
    expect((await me(first.jar)).status).toBe(200);
    const params = { municipality: '638', personId: leaver.id };
    expect((await site.call(endPerson, { headers: admin.headers, params })).status).toBe(200);
    expect((await me(first.jar)).status).toBe(401);
    const second = await signInAs(leaver.email);
    expect(second.location.pathname).toBe('/fi/staff/sign-in');
  });

  test('an answer of the provider works once, and only in the browser that asked', async () => {
    const { email } = await site.make.person({ roles: ['coordinator'] });
    const { jar, callback } = await signInAs(email);
    const repeated = await jar.get(callback);
    expect(repeated.headers.getSetCookie().join()).not.toContain('session_token=');
    const fresh = await walkBackAs(email);
    const stolen = await new CookieJar().get(fresh.callback);
    expect(stolen.headers.getSetCookie().join()).not.toContain('session_token=');
  });

  test('what the provider handed over is kept encrypted', async () => {
    const { email, id } = await site.make.person({ roles: ['coordinator'] });
    await signInAs(email);
    const { rows } = await sql<{ accessToken: string | null; password: string | null }>`
      select "accessToken", password from auth.account where "userId" = ${id}`.execute(site.owner);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.password).toBeNull();
    expect(rows[0]!.accessToken).not.toMatch(/^[\w-]{43}$/);
  });
});
