import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { signInOptions } from '#server/platform/sign-in.ts';
import { mailSignInCode } from '#server/features/people/mail-sign-in-code.ts';
import { openCode } from '#server/features/messages/one-time-code.rules.ts';
import {
  askSignInCode,
  getMe,
  listSignInWays,
  signIn,
  signOut,
  startOfficeSignIn,
} from '#shared/contracts/people.ts';
import { testApp } from '../../support/app.ts';
import { sessionOf, staffWith } from '../../support/staff.ts';

const app = await testApp();
const { call, make, owner, clock, deps, config } = app;
const pool = new pg.Pool({
  connectionString: config.migrationDatabaseUrl,
  max: 1,
  options: '-c search_path=auth',
});
afterAll(() => pool.end());

const swedish = { 'accept-language': 'de, sv;q=0.5' };

/** What the job does after the answer; in the running server the worker calls it. */
async function mailedCode(email: string): Promise<string | null> {
  await mailSignInCode(deps, app.signIn, { email, language: 'sv' });
  const { rows } = await sql<{ content: { sealedCode: string } }>`
    select content from message where recipient = ${email} order by created_at desc, id limit 1`.execute(
    owner,
  );
  const [newest] = rows;
  await sql`delete from message where recipient = ${email}`.execute(owner);
  return newest ? openCode(config.linkKey, newest.content.sealedCode) : null;
}

const enter = (email: string, code: string) => call(signIn, { body: { email, code } });

const cookieOf = (header: unknown) =>
  [header]
    .flat()
    .map((line) => String(line).split(';')[0])
    .join('; ');

describe('asking for a sign-in code', () => {
  test('a known and an unknown address get the same answer and leave the same behind', async () => {
    const { email } = await make.person({ roles: ['coordinator'] });
    const [known, unknown] = await Promise.all([
      call(askSignInCode, { body: { email, language: 'fi' } }),
      call(askSignInCode, { body: { email: 'outsider@example.org', language: 'fi' } }),
    ]);
    expect(known.status).toBe(202);
    expect(unknown.status).toBe(202);
    expect(unknown.answer).toEqual(known.answer);
    expect(Object.keys(unknown.headers)).toEqual(Object.keys(known.headers));
    const { rows } = await sql`select count(*)::int from graphile_worker.jobs`.execute(deps.db);
    expect(rows).toEqual([{ count: 2 }]);
  });

  test('only an invited address gets a mail, and the code in it starts a session', async () => {
    const { email, name } = await make.person({ roles: ['coordinator'] });
    expect(await mailedCode('outsider@example.org')).toBeNull();
    const code = await mailedCode(email);
    expect(code).toMatch(/^\d{6}$/);
    const entered = await enter(email.toUpperCase(), ` ${code!.slice(0, 3)} ${code!.slice(3)}`);
    expect(entered.status).toBe(201);
    const me = await call(getMe, { headers: { cookie: cookieOf(entered.headers['set-cookie']) } });
    expect(me.answer).toMatchObject({ name, municipalities: [{ id: '638', roles: ['coordinator'] }] });
  });

  test('a person whose last role was taken away gets no code', async () => {
    const { id, email } = await make.person({ roles: ['coordinator'] });
    await sql`delete from person_role where person_id = ${id}`.execute(owner);
    expect(await mailedCode(email)).toBeNull();
  });

  test('what is no address is refused at the field, in the language of the caller', async () => {
    const refused = await call(askSignInCode, { body: { email: 'anna', language: 'sv' }, headers: swedish });
    expect(refused.status).toBe(400);
    expect(refused.problem.fields).toMatchObject([
      { field: 'email', message: expect.stringContaining('e-post') },
    ]);
  });

  test('the sixth time within a quarter of an hour is too often, for known and unknown alike', async () => {
    const { email } = await make.person({ roles: ['coordinator'] });
    for (const address of [email, 'somebody.else@example.org']) {
      for (let time = 1; time <= 5; time++) {
        expect((await call(askSignInCode, { body: { email: address, language: 'fi' } })).status).toBe(202);
      }
      expect((await call(askSignInCode, { body: { email: address, language: 'fi' } })).status).toBe(429);
    }
    clock.pass({ minutes: 16 });
    expect((await call(askSignInCode, { body: { email, language: 'fi' } })).status).toBe(202);
  });
});

describe('entering a sign-in code', () => {
  test('a wrong code and an address without an account are refused alike', async () => {
    const { email } = await make.person({ roles: ['coordinator'] });
    const code = (await mailedCode(email))!;
    await mailedCode('outsider@example.org');
    const wrong = await enter(email, other(code));
    const unknown = await enter('outsider@example.org', other(code));
    expect(wrong.status).toBe(422);
    expect(unknown.status).toBe(422);
    expect(unknown.problem).toEqual(wrong.problem);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  test('five wrong tries kill the code, and the answer stays the same', async () => {
    const { email } = await make.person({ roles: ['coordinator'] });
    const code = (await mailedCode(email))!;
    for (let time = 1; time <= 5; time++) {
      expect((await enter(email, other(code))).problem.code).toBe('people.code_wrong');
    }
    expect((await enter(email, code)).problem.code).toBe('people.code_wrong');
  });

  test('a code works once, also when it is sent twice at the same moment', async () => {
    const { email } = await make.person({ roles: ['coordinator'] });
    const code = (await mailedCode(email))!;
    const both = await Promise.all([enter(email, code), enter(email, code)]);
    expect(both.map((reply) => reply.status).sort()).toEqual([201, 422]);
    expect((await enter(email, code)).status).toBe(422);
  });

  test('a code is dead after ten minutes', async () => {
    const { email } = await make.person({ roles: ['coordinator'] });
    const code = (await mailedCode(email))!;
    const { rows } = await sql<{ minutes: number }>`
      update auth.verification set "expiresAt" = "expiresAt" - interval '10 minutes' where identifier like ${`%${email}`}
      returning extract(epoch from "expiresAt" - now()) / 60 as minutes`.execute(owner);
    expect(Number(rows[0]!.minutes)).toBeLessThan(0);
    expect((await enter(email, code)).status).toBe(422);
  });

  test('the database holds no code in a form that six digits can be tried against', async () => {
    const { email } = await make.person({ roles: ['coordinator'] });
    const code = (await mailedCode(email))!;
    const { rows } = await sql<{ value: string }>`
      select value from auth.verification where identifier like ${`%${email}`}`.execute(owner);
    expect(rows[0]!.value).not.toContain(code);
    expect(rows[0]!.value).not.toContain(createHash('sha256').update(code).digest('base64url'));
  });

  test('an address has fifteen tries in a quarter of an hour, however many codes it asks for', async () => {
    for (let time = 1; time <= 15; time++) {
      expect((await enter('nobody.at.all@example.org', '000000')).status).toBe(422);
    }
    expect((await enter('nobody.at.all@example.org', '000000')).status).toBe(429);
  });
});

describe('a session', () => {
  test('its cookie is out of reach of scripts and other sites, and Secure over https', async () => {
    const { email } = await make.person({ roles: ['coordinator'] });
    const [line = ''] = (await app.signIn.enterCode(email, await app.signIn.makeCode(email))) ?? [];
    expect(line).toMatch(/^staff\.session_token=/);
    expect(line).toContain('HttpOnly');
    expect(line).toContain('SameSite=Lax');
    expect(line).not.toContain('Secure');
    const secure = signInOptions({ ...config, secureCookies: true }, pool);
    expect(secure.advanced.useSecureCookies).toBe(true);
  });

  test('without one, or with a made-up one, nobody is let in', async () => {
    expect((await call(getMe)).status).toBe(401);
    expect((await call(getMe, { headers: { cookie: 'staff.session_token=made.up' } })).status).toBe(401);
  });

  test('is dead when it has expired', async () => {
    const { headers } = await staffWith(app, ['coordinator']);
    expect((await call(getMe, { headers })).status).toBe(200);
    await sql`update auth.session set "expiresAt" = now() - interval '1 second'`.execute(owner);
    expect((await call(getMe, { headers })).status).toBe(401);
  });

  test('is prolonged by use', async () => {
    const { headers, id } = await staffWith(app, ['coordinator']);
    const soon = sql`update auth.session set "expiresAt" = now() + interval '1 hour' where "userId" = ${id}`;
    await soon.execute(owner);
    await call(getMe, { headers });
    const { rows } = await sql<{ hours: string }>`
      select extract(epoch from "expiresAt" - now()) / 3600 as hours from auth.session where "userId" = ${id}`.execute(
      owner,
    );
    expect(Number(rows[0]!.hours)).toBeGreaterThan(11);
  });

  test('ends with signing out, on the server too', async () => {
    const { headers } = await staffWith(app, ['coordinator']);
    const out = await call(signOut, { headers: { ...headers, origin: config.origin } });
    expect(out.status).toBe(204);
    expect(String(out.headers['set-cookie'])).toContain('Max-Age=0');
    expect((await call(getMe, { headers })).status).toBe(401);
  });

  test('a form of another site cannot sign anybody out', async () => {
    const { headers } = await staffWith(app, ['coordinator']);
    const out = await call(signOut, { headers: { ...headers, origin: 'https://elsewhere.example.org' } });
    expect(out.status).toBe(403);
    expect((await call(getMe, { headers })).status).toBe(200);
  });
});

describe('the account of the own office', () => {
  test('is not offered when no provider is configured', async () => {
    expect((await call(listSignInWays)).answer).toEqual({ office: false });
    const started = await call(startOfficeSignIn, {
      body: { returnTo: '/fi/staff', failedTo: '/fi/staff/sign-in' },
    });
    expect(started.status).toBe(404);
  });
});

describe('the tables of the sign-in library', () => {
  test('are those that its version wants', async () => {
    const options = { ...signInOptions(config, pool), database: pool };
    const { toBeCreated, toBeAdded, toBeAddedIndexes } = await getMigrations(options);
    expect([...toBeCreated, ...toBeAdded, ...toBeAddedIndexes]).toEqual([]);
  });

  test('the app cannot make an account by itself', async () => {
    const making = sql`insert into auth."user" (id, name, email, "emailVerified") values ('x', 'X', 'x@example.org', true)`;
    await expect(making.execute(deps.db)).rejects.toThrow('permission denied');
  });

  test('the library’s own addresses are closed', async () => {
    for (const path of [
      '/sign-in/email-otp',
      '/email-otp/send-verification-otp',
      '/sign-up/email',
      '/update-user',
    ]) {
      const reply = await app.server.inject({ method: 'POST', url: `/api/auth${path}`, payload: {} });
      expect(reply.statusCode).toBe(404);
    }
  });
});

test('two people sign in side by side, each as themselves', async () => {
  const [one, other] = await Promise.all([staffWith(app, ['coordinator']), staffWith(app, ['admin'], '109')]);
  const second = await sessionOf(app, one.email);
  expect((await call(getMe, { headers: second })).answer.email).toBe(one.email);
  expect((await call(getMe, { headers: other.headers })).answer.municipalities).toMatchObject([
    { id: '109' },
  ]);
});

function other(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}
