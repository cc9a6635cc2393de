import { beforeEach, describe, expect, test } from 'vitest';
import { endPerson, invitePerson } from '#shared/contracts/administration.ts';
import { cancelClinicDay } from '#shared/contracts/clinic-changes.ts';
import { closeOwnFeed, openOwnFeed, seeOwnFeed } from '#shared/contracts/own-feed.ts';
import { staffingUid } from '#server/features/calendar/calendar-entry.rules.ts';
import { testApp } from '../../../support/app.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { readAllByNodeIcal } from '../../../support/read-calendar.ts';
import { sessionOf, staffWith } from '../../../support/staff.ts';

const app = await testApp();
const { server, owner, call, clock, make } = app;

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

const read = (path: string, tag?: string) =>
  server.inject({ url: path, headers: tag ? { 'if-none-match': tag } : {} });

async function open(headers: { cookie: string }): Promise<string> {
  const { path } = (await call(openOwnFeed, { headers })).answer;
  return path!;
}

/** A published day with a panel, of whom the project lead is signed in. */
async function publishedDay() {
  const coordinator = await coordinatorOf(app);
  const day = (await coordinator.draft()).answer;
  const [lead] = coordinator.panel;
  return { coordinator, day, lead: lead!, headers: await sessionOf(app, lead!.email) };
}

async function seatOf(clinicId: string, personId: string) {
  return owner
    .selectFrom('staffing')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
}

describe('the calendar with one’s own clinic days', () => {
  test('is closed until it is opened', async () => {
    const { headers } = await staffWith(app, ['project_lead']);
    expect((await call(seeOwnFeed, { headers })).answer).toEqual({ path: null });
    const path = await open(headers);
    expect((await call(seeOwnFeed, { headers })).answer).toEqual({ path });
    const reply = await read(path);
    expect([reply.statusCode, reply.headers['content-type'], reply.headers['cache-control']]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-cache',
    ]);
    expect(readAllByNodeIcal(reply.body)).toEqual([]);
  });

  test('has the published days at whose table one sits, under the UID of the invitation', async () => {
    const { coordinator, day, lead, headers } = await publishedDay();
    const path = `${await open(headers)}?language=fi`;
    expect(readAllByNodeIcal((await read(path)).body), 'a draft').toEqual([]);
    const published = (await coordinator.publish(day)).answer;
    const elsewhere = await make.clinic();

    const { body } = await read(path);
    const seat = await seatOf(day.id, lead.id);
    expect(readAllByNodeIcal(body)).toMatchObject([
      {
        uid: staffingUid(seat.id),
        start: Temporal.Instant.from('2026-10-14T11:00:00Z').epochMilliseconds,
        summary: expect.stringContaining('hankkeen vetäjä'),
      },
    ]);
    expect(body).toContain(`SEQUENCE:${seat.invite_sequence}`);
    expect(body).not.toContain(elsewhere.id);

    const other = coordinator.fullSeats.map((each) =>
      each.personId === lead.id ? { ...each, personId: null, missingReason: 'Sairas' } : each,
    );
    await coordinator.staff(published, other);
    expect(readAllByNodeIcal((await read(path)).body), 'no longer at the table').toEqual([]);
  });

  test('is 304 until a day changes, and loses a cancelled day', async () => {
    const { coordinator, day, headers } = await publishedDay();
    const published = (await coordinator.publish(day)).answer;
    const path = await open(headers);
    const tag = String((await read(path)).headers.etag);
    expect((await read(path, tag)).statusCode).toBe(304);
    await call(cancelClinicDay, {
      params: { clinicId: day.id },
      body: { version: published.version, reason: { fi: 'Sali on kylmä.', sv: 'Salen är kall.' }, now: true },
      headers: coordinator.headers,
    });
    const after = await read(path, tag);
    expect(after.statusCode).toBe(200);
    expect(readAllByNodeIcal(after.body)).toEqual([]);
  });

  test('speaks the person’s language when the address asks for none', async () => {
    const { coordinator, day, lead, headers } = await publishedDay();
    await coordinator.publish(day);
    await owner.updateTable('person').set({ language: 'sv' }).where('id', '=', lead.id).execute();
    const [entry] = readAllByNodeIcal((await read(await open(headers))).body);
    expect(entry?.summary).toContain('projektledare');
  });
});

describe('the address of one’s own calendar', () => {
  test('ends when another is asked for, and when the calendar is closed', async () => {
    const { headers } = await staffWith(app, ['building_inspector']);
    const first = await open(headers);
    const second = await open(headers);
    expect(second).not.toBe(first);
    expect((await read(first)).statusCode).toBe(404);
    expect((await read(second)).statusCode).toBe(200);
    expect((await call(closeOwnFeed, { headers })).status).toBe(204);
    expect((await read(second)).statusCode).toBe(404);
    const third = await open(headers);
    expect((await read(second)).statusCode, 'opened anew, the closed address stays closed').toBe(404);
    expect((await read(third)).statusCode).toBe(200);
  });

  test('ends with the last role', async () => {
    const { id, headers } = await staffWith(app, ['environmental_secretary']);
    const path = await open(headers);
    await owner.deleteFrom('person_role').where('person_id', '=', id).execute();
    expect((await read(path)).statusCode).toBe(404);
  });

  test('stays ended when somebody who has left comes back', async () => {
    const admin = await staffWith(app, ['admin']);
    const { id, email, headers } = await staffWith(app, ['project_lead']);
    const path = await open(headers);
    const params = { municipality: '638', personId: id };
    expect((await call(endPerson, { params, headers: admin.headers })).status).toBe(200);
    const body = {
      name: 'Risto Testi',
      email,
      phone: '',
      language: 'fi' as const,
      roles: ['project_lead' as const],
    };
    const again = await call(invitePerson, { params: { municipality: '638' }, body, headers: admin.headers });
    expect(again.status).toBe(201);
    expect((await read(path)).statusCode).toBe(404);
  });

  test('shows only the municipalities where the person still works', async () => {
    const { coordinator, day, lead, headers } = await publishedDay();
    await coordinator.publish(day);
    await owner
      .insertInto('person_role')
      .values({ person_id: lead.id, municipality_id: '109', role: 'project_lead' })
      .execute();
    const path = await open(headers);
    expect(readAllByNodeIcal((await read(path)).body)).toHaveLength(1);
    await owner
      .deleteFrom('person_role')
      .where('person_id', '=', lead.id)
      .where('municipality_id', '=', '638')
      .execute();
    const reply = await read(path);
    expect([reply.statusCode, readAllByNodeIcal(reply.body)]).toEqual([200, []]);
  });

  test('cannot be made from that of somebody else', async () => {
    const one = await staffWith(app, ['project_lead']);
    const other = await staffWith(app, ['project_lead']);
    const [mine, theirs] = [await open(one.headers), await open(other.headers)];
    const bytesOf = (path: string) => Buffer.from(path.split('/')[3]!, 'base64url');
    const mixed = Buffer.concat([bytesOf(theirs).subarray(0, 16), bytesOf(mine).subarray(16)]);
    for (const token of [mixed.toString('base64url'), 'x', theirs.split('/')[3]!.slice(0, -1)])
      expect((await read(`/api/feeds/${token}/days.ics`)).statusCode, token).toBe(404);
  });
});
