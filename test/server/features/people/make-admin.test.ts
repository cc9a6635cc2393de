import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { getMe } from '#shared/contracts/people.ts';
import { testApp } from '../../../support/app.ts';
import { sessionOf } from '../../../support/staff.ts';

const app = await testApp();
const { call, config, owner } = app;

/** The script as npm runs it, on this file's database. */
async function makeAdmin(...given: string[]) {
  const run = promisify(execFile)(process.execPath, ['scripts/make-admin.ts', ...given], {
    env: { ...process.env, DATABASE_URL: config.databaseUrl },
  });
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout.trim() }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr.trim() }),
  );
}

describe('npm run make-admin', () => {
  test('makes the first admin of every active municipality, who can sign in at once', async () => {
    const made = await makeAdmin('Maija.Testi@Example.org');
    expect(made).toMatchObject({ code: 0 });
    expect(made.said).toContain('maija.testi@example.org');
    const me = await call(getMe, { headers: await sessionOf(app, 'maija.testi@example.org') });
    expect(me.answer.name).toBe('Maija Testi');
    expect(me.answer.municipalities.map(({ id, roles }) => [id, roles])).toEqual([
      ['638', ['admin']],
      ['109', ['admin']],
      ['3446', ['admin']],
    ]);
    const { rows } = await sql`select actor, action from audit_log order by id`.execute(owner);
    expect(rows).toEqual(Array(3).fill({ actor: 'system', action: 'person.role_given' }));
  });

  test('twice is once', async () => {
    await makeAdmin('twice@example.org', '--municipality', '109');
    const again = await makeAdmin('twice@example.org', '--municipality', '109');
    expect(again.code).toBe(0);
    const { rows } = await sql`select 1 from person_role join person on person.id = person_id
      where email = 'twice@example.org'`.execute(owner);
    expect(rows).toHaveLength(1);
  });

  test('a name is taken as given', async () => {
    await makeAdmin('am@example.org', '--name', 'Anna-Maija Testi', '--municipality', '638');
    const me = await call(getMe, { headers: await sessionOf(app, 'am@example.org') });
    expect(me.answer).toMatchObject({ name: 'Anna-Maija Testi', municipalities: [{ id: '638' }] });
  });

  test.each([
    [[], 'Use: npm run make-admin'],
    [['two@example.org', 'three@example.org'], 'Use: npm run make-admin'],
    [['nobody'], '"nobody" is no e-mail address.'],
    [['x@example.org', '--municipality', '91'], '91 is no active municipality. Active are: 638, 109, 3446.'],
    [['x@example.org', '--role', 'admin'], 'Use: npm run make-admin'],
  ])('wrong use %j gets one plain sentence', async (given, sentence) => {
    const refused = await makeAdmin(...given);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain(sentence);
    expect(refused.said).not.toContain('at ');
  });
});
