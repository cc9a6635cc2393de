import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
  changePerson,
  endPerson,
  giveRole,
  invitePerson,
  listAuditLines,
  listPeople,
  takeRole,
} from '#shared/contracts/administration.ts';
import { getMe } from '#shared/contracts/people.ts';
import { testApp } from '../../../support/app.ts';
import { sessionOf, staffWith } from '../../../support/staff.ts';

const app = await testApp();
const { call, make, owner } = app;

const here = { municipality: '638' };
const anna = { name: 'Anna Testi', phone: '', language: 'fi' as const };

const invite = (headers: Record<string, string>, body: object, municipality = '638') =>
  call(invitePerson, {
    headers,
    params: { municipality },
    body: { ...anna, roles: ['coordinator'], ...body } as never,
  });

async function newestAuditLine(municipality = '638') {
  const { rows } = await sql<Record<string, unknown>>`
    select action, subject_id, person_id, details from audit_log where municipality_id = ${municipality}
    order by id desc limit 1`.execute(owner);
  return rows[0];
}

describe('inviting a colleague', () => {
  test('who is new gets a mail, an account and the roles, and the audit log a line', async () => {
    const admin = await staffWith(app, ['admin']);
    const invited = await invite(admin.headers, { email: 'Anna.Testi@Example.org ', phone: '040 123 4567' });
    expect(invited.status).toBe(201);
    expect(invited.answer).toMatchObject({
      email: 'anna.testi@example.org',
      phone: '+358401234567',
      roles: ['coordinator'],
    });
    const { rows } =
      await sql`select kind, recipient, content from message where person_id = ${invited.answer.id}`.execute(
        owner,
      );
    expect(rows).toMatchObject([
      { kind: 'staff-invited', recipient: 'anna.testi@example.org', content: { roles: ['coordinator'] } },
    ]);
    expect(await newestAuditLine()).toMatchObject({
      action: 'person.invited',
      subject_id: invited.answer.id,
      person_id: admin.id,
      details: { roles: ['coordinator'] },
    });
    const headers = await sessionOf(app, 'anna.testi@example.org');
    expect((await call(getMe, { headers })).answer.municipalities).toMatchObject([
      { id: '638', roles: ['coordinator'] },
    ]);
  });

  test('who works in another municipality stays one person, with the name they have there', async () => {
    const admin = await staffWith(app, ['admin']);
    const elsewhere = await make.person({
      municipality: '109',
      roles: ['building_inspector'],
      name: 'Kaisa Malli',
    });
    const invited = await invite(admin.headers, { email: elsewhere.email, name: 'Somebody Else' });
    expect(invited.answer).toMatchObject({ id: elsewhere.id, name: 'Kaisa Malli', roles: ['coordinator'] });
    const headers = await sessionOf(app, elsewhere.email);
    const me = await call(getMe, { headers });
    expect(me.answer.municipalities.map(({ id, roles }) => [id, roles])).toEqual([
      ['638', ['coordinator']],
      ['109', ['building_inspector']],
    ]);
  });

  test('two admins inviting the same address at once make one person', async () => {
    const [one, other] = await Promise.all([staffWith(app, ['admin']), staffWith(app, ['admin'], '109')]);
    const both = await Promise.all([
      invite(one.headers, { email: 'same@example.org' }),
      invite(other.headers, { email: 'same@example.org', roles: ['communications'] }, '109'),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[0].answer.id).toBe(both[1].answer.id);
  });

  test('pressed twice with one key it is one invitation', async () => {
    const admin = await staffWith(app, ['admin']);
    const headers = { ...admin.headers, 'idempotency-key': 'invite-somebody-once' };
    const first = await invite(headers, { email: 'twice@example.org' });
    const second = await invite(headers, { email: 'twice@example.org' });
    expect(second.answer).toEqual(first.answer);
    const { rows } = await sql`select id from message where recipient = 'twice@example.org'`.execute(owner);
    expect(rows).toHaveLength(1);
  });

  test('what is missing or wrong is named field by field, and nothing is written', async () => {
    const admin = await staffWith(app, ['admin']);
    const before = await newestAuditLine();
    const refused = await invite(admin.headers, { email: 'anna@', name: ' ', phone: '12', roles: [] });
    expect(refused.status).toBe(400);
    expect(refused.problem.fields?.map(({ field }) => field)).toEqual(['name', 'email', 'roles', 'phone']);
    expect(await newestAuditLine()).toEqual(before);
  });
});

describe('roles', () => {
  test('count from the next request on, in both directions', async () => {
    const [admin, colleague] = await Promise.all([
      staffWith(app, ['admin']),
      staffWith(app, ['coordinator']),
    ]);
    const params = { ...here, personId: colleague.id, role: 'admin' as const };
    expect((await call(listPeople, { headers: colleague.headers, params: here })).status).toBe(403);
    expect((await call(giveRole, { headers: admin.headers, params })).answer.roles).toEqual([
      'admin',
      'coordinator',
    ]);
    expect(await newestAuditLine()).toMatchObject({
      action: 'person.role_given',
      details: { role: 'admin' },
    });
    expect((await call(listPeople, { headers: colleague.headers, params: here })).status).toBe(200);
    expect((await call(takeRole, { headers: admin.headers, params })).answer.roles).toEqual(['coordinator']);
    expect(await newestAuditLine()).toMatchObject({
      action: 'person.role_taken',
      details: { role: 'admin' },
    });
    expect((await call(listPeople, { headers: colleague.headers, params: here })).status).toBe(403);
  });

  test('giving one twice leaves one line', async () => {
    const [admin, colleague] = await Promise.all([
      staffWith(app, ['admin']),
      staffWith(app, ['coordinator']),
    ]);
    const params = { ...here, personId: colleague.id, role: 'communications' as const };
    await call(giveRole, { headers: admin.headers, params });
    await call(giveRole, { headers: admin.headers, params });
    const { rows } = await sql`select id from audit_log where subject_id = ${colleague.id}`.execute(owner);
    expect(rows).toHaveLength(1);
  });

  test('an admin of one municipality is nobody in another', async () => {
    const [admin, stranger] = await Promise.all([
      staffWith(app, ['admin']),
      staffWith(app, ['coordinator'], '109'),
    ]);
    const there = { municipality: '109' };
    const personId = stranger.id;
    const { headers } = admin;
    expect((await call(listPeople, { headers, params: there })).status).toBe(403);
    expect((await call(listAuditLines, { headers, params: there })).status).toBe(403);
    expect((await invite(headers, { email: 'x@example.org' }, '109')).status).toBe(403);
    const role = 'admin' as const;
    expect((await call(giveRole, { headers, params: { ...there, personId, role } })).status).toBe(403);
    expect((await call(giveRole, { headers, params: { ...here, personId, role } })).status).toBe(404);
    expect((await call(endPerson, { headers, params: { ...here, personId } })).status).toBe(404);
    const seen = await call(listPeople, { headers, params: here });
    expect(seen.answer.people.map(({ id }) => id)).not.toContain(stranger.id);
  });

  test('a coordinator here who is admin elsewhere does not administrate here', async () => {
    const person = await make.person({ municipality: '638', roles: ['coordinator'] });
    await sql`insert into person_role (person_id, municipality_id, role) values (${person.id}, '109', 'admin')`.execute(
      owner,
    );
    const headers = await sessionOf(app, person.email);
    expect((await call(listPeople, { headers, params: here })).status).toBe(403);
    expect((await call(listPeople, { headers, params: { municipality: '109' } })).status).toBe(200);
  });
});

describe('the last admin of a municipality', () => {
  const there = { municipality: '3446' };

  test('stays, whether the role is taken or the person is ended', async () => {
    const { id, headers } = await staffWith(app, ['admin'], '3446');
    const taken = await call(takeRole, { headers, params: { ...there, personId: id, role: 'admin' } });
    expect(taken.status).toBe(409);
    expect(taken.problem.code).toBe('people.last_admin_stays');
    expect((await call(endPerson, { headers, params: { ...there, personId: id } })).problem.code).toBe(
      'people.not_yourself',
    );
    expect((await call(listPeople, { headers, params: there })).answer.people).toMatchObject([
      { id, roles: ['admin'] },
    ]);
  });

  test('two admins who remove each other at the same time: one succeeds', async () => {
    for (const way of ['take', 'end'] as const) {
      await sql`delete from person_role where municipality_id = '3446' and role <> 'admin'`.execute(owner);
      const [one, other] = await Promise.all([
        staffWith(app, ['admin'], '3446'),
        staffWith(app, ['admin'], '3446'),
      ]);
      await removeEverybodyBut([one.id, other.id]);
      const remove = (by: typeof one, who: typeof one) => {
        const asked = { headers: by.headers, params: { ...there, personId: who.id, role: 'admin' as const } };
        return way === 'take' ? call(takeRole, asked) : call(endPerson, asked);
      };
      const replies = await Promise.all([remove(one, other), remove(other, one)]);
      // Whoever comes second is refused as the last admin, or, already removed, is nobody any more.
      const [done, refused] = replies.map(({ status }) => status).sort();
      expect(done, way).toBe(200);
      expect([401, 403, 409], way).toContain(refused);
      const { rows } =
        await sql`select person_id from person_role where municipality_id = '3446' and role = 'admin'`.execute(
          owner,
        );
      expect(rows).toHaveLength(1);
    }
  });

  async function removeEverybodyBut(ids: string[]) {
    await sql`delete from person_role where municipality_id = '3446' and not person_id = any(${ids})`.execute(
      owner,
    );
  }
});

describe('somebody leaves', () => {
  test('every session is dead at once, the roles are gone, coming days ask for a substitute', async () => {
    const [admin, leaver] = await Promise.all([
      staffWith(app, ['admin']),
      staffWith(app, ['building_inspector']),
    ]);
    const second = await sessionOf(app, leaver.email);
    const coming = await make.clinic();
    const past = await make.clinic({ day: '2026-09-01' });
    await sql`update staffing set person_id = ${leaver.id}
      where role = 'building_inspector' and clinic_id in (${coming.id}, ${past.id})`.execute(owner);
    const ended = await call(endPerson, { headers: admin.headers, params: { ...here, personId: leaver.id } });
    expect(ended.answer).toEqual({ daysToStaff: 1 });
    for (const headers of [leaver.headers, second]) expect((await call(getMe, { headers })).status).toBe(401);
    const { rows } = await sql`select clinic_id from staffing where needs_substitute`.execute(owner);
    expect(rows).toEqual([{ clinic_id: coming.id }]);
    const sessions = await sql`select 1 from auth.session where "userId" = ${leaver.id}`.execute(owner);
    expect(sessions.rows).toHaveLength(0);
    await expect(sessionOf(app, leaver.email)).rejects.toThrow('could not sign in');
    expect(await newestAuditLine()).toMatchObject({ action: 'person.left', details: { daysToStaff: 1 } });
    const seen = await call(listPeople, { headers: admin.headers, params: here });
    expect(seen.answer.people.map(({ id }) => id)).not.toContain(leaver.id);
  });

  test('what they did keeps their name', async () => {
    const [admin, leaver] = await Promise.all([staffWith(app, ['admin']), staffWith(app, ['admin'])]);
    const { headers } = leaver;
    await invite(headers, { email: 'invited.by.leaver@example.org' });
    await call(endPerson, { headers: admin.headers, params: { ...here, personId: leaver.id } });
    const log = await call(listAuditLines, { headers: admin.headers, params: here });
    expect(log.answer.lines.slice(0, 2)).toMatchObject([
      { action: 'person.left', about: leaver.name },
      { action: 'person.invited', by: leaver.name, about: 'Anna Testi' },
    ]);
  });

  test('who still works elsewhere signs in again and has only that municipality', async () => {
    const [admin, person] = await Promise.all([staffWith(app, ['admin']), staffWith(app, ['coordinator'])]);
    await sql`insert into person_role (person_id, municipality_id, role) values (${person.id}, '109', 'coordinator')`.execute(
      owner,
    );
    await call(endPerson, { headers: admin.headers, params: { ...here, personId: person.id } });
    expect((await call(getMe, { headers: person.headers })).status).toBe(401);
    const headers = await sessionOf(app, person.email);
    expect((await call(getMe, { headers })).answer.municipalities).toMatchObject([{ id: '109' }]);
  });

  test('who comes back is invited again and is the same person', async () => {
    const [admin, person] = await Promise.all([staffWith(app, ['admin']), staffWith(app, ['coordinator'])]);
    await call(endPerson, { headers: admin.headers, params: { ...here, personId: person.id } });
    const back = await invite(admin.headers, {
      email: person.email,
      name: 'Uusi Nimi',
      roles: ['communications'],
    });
    expect(back.answer).toMatchObject({ id: person.id, name: 'Uusi Nimi', roles: ['communications'] });
    expect(await sessionOf(app, person.email)).toBeTruthy();
  });

  test('a role given in the same moment does not leave a half person', async () => {
    const [admin, second, leaver] = await Promise.all([
      staffWith(app, ['admin']),
      staffWith(app, ['admin']),
      staffWith(app, ['coordinator']),
    ]);
    const personId = leaver.id;
    await Promise.all([
      call(endPerson, { headers: admin.headers, params: { ...here, personId } }),
      call(giveRole, { headers: second.headers, params: { ...here, personId, role: 'communications' } }),
    ]);
    const { rows } = await sql`
      select left_at is null as here, (select count(*)::int from person_role where person_id = person.id) as roles
      from person where id = ${personId}`.execute(owner);
    expect(rows).toEqual([{ here: false, roles: 0 }]);
  });
});

describe('changing a colleague', () => {
  test('says in the audit log which fields, not what was in them', async () => {
    const [admin, colleague] = await Promise.all([
      staffWith(app, ['admin']),
      staffWith(app, ['coordinator']),
    ]);
    const params = { ...here, personId: colleague.id };
    const body = { name: 'Bertta  Malli ', phone: '040 123 4567', language: 'sv' as const };
    const changed = await call(changePerson, { headers: admin.headers, params, body });
    expect(changed.answer).toMatchObject({ name: 'Bertta Malli', phone: '+358401234567', language: 'sv' });
    expect(await newestAuditLine()).toMatchObject({
      action: 'person.changed',
      details: { fields: ['name', 'phone', 'language'] },
    });
  });
});

describe('the audit log', () => {
  test('comes fifty lines at a time, the newest first, each once', async () => {
    const admin = await staffWith(app, ['admin'], '109');
    for (let line = 0; line < 55; line++) {
      await sql`insert into audit_log (at, municipality_id, actor, action, details)
        values (now(), '109', 'system', 'test.line', ${JSON.stringify({ line })}::jsonb)`.execute(owner);
    }
    const params = { municipality: '109' };
    const first = await call(listAuditLines, { headers: admin.headers, params });
    expect(first.answer.lines).toHaveLength(50);
    expect(first.answer.lines[0]).toMatchObject({ action: 'test.line', details: { line: 54 }, by: '' });
    const rest = await call(listAuditLines, {
      headers: admin.headers,
      params,
      query: { before: first.answer.next! },
    });
    expect(rest.answer.lines.length).toBeGreaterThanOrEqual(5);
    const ids = [...first.answer.lines, ...rest.answer.lines].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('cannot be rewritten by the app', async () => {
    await expect(sql`update audit_log set action = 'x.y'`.execute(app.deps.db)).rejects.toThrow(
      'permission denied',
    );
    await expect(sql`delete from audit_log`.execute(app.deps.db)).rejects.toThrow('permission denied');
  });
});
