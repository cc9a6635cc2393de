import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { seeToday } from '#shared/contracts/today.ts';
import { staffingUid } from '#server/features/calendar/calendar-entry.rules.ts';
import { inboundOf, withReplies } from '../../../support/inbound.ts';
import { testApp } from '../../../support/app.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { answerFrom, clients } from '../../../support/replies.ts';

const app = await testApp(withReplies);
const { call, clock, make, owner } = app;
const { answer, answers, publishedDay, addressOf, send } = await inboundOf(app);

beforeEach(() => clock.set('2026-10-01T08:00:00Z'));

const taken = /^250 /;

describe.each(clients)('an answer from %s', (client) => {
  test('that declines changes the right invitation and only that', async () => {
    const coordinator = await coordinatorOf(app);
    const day = await publishedDay(coordinator);
    const other = await publishedDay(coordinator, { date: '2026-10-21' });
    const { email, name } = coordinator.panel[1]!;
    const comment = 'Olen silloin lomalla, pyydän anteeksi';
    const said = await answer(client, day.seat('building_inspector'), {
      attendee: email,
      partstat: 'DECLINED',
      comment,
    });
    expect(said).toMatch(taken);
    expect(await day.invites()).toEqual(['waiting', 'declined', 'waiting']);
    expect((await day.see()).seats.map(({ needsSubstitute }) => needsSubstitute)).toEqual([
      false,
      true,
      false,
    ]);
    expect(await other.invites()).toEqual(['waiting', 'waiting', 'waiting']);
    const { replies } = (await answers(coordinator, { clinicId: day.id })).answer;
    expect(replies).toMatchObject([
      {
        kind: 'declined',
        flaw: null,
        words: comment,
        invited: { name, role: 'building_inspector' },
        waits: false,
      },
    ]);
  });

  test('that accepts, is tentative, and asks for another time', async () => {
    const coordinator = await coordinatorOf(app);
    const day = await publishedDay(coordinator);
    const seats = ['project_lead', 'building_inspector', 'environmental_secretary'].map(day.seat);
    const [lead, inspector, secretary] = coordinator.panel.map(({ email }) => email);
    await answer(client, seats[0]!, { attendee: lead!, partstat: 'ACCEPTED' });
    await answer(client, seats[1]!, { attendee: inspector!, partstat: 'TENTATIVE' });
    await answer(client, seats[2]!, { attendee: secretary!, partstat: 'TENTATIVE', method: 'COUNTER' });
    expect(await day.invites()).toEqual(['accepted', 'tentative', 'counter']);
    expect((await day.see()).openSeats).toBe(0);
    const { replies } = (await answers(coordinator, { clinicId: day.id, waiting: 'true' })).answer;
    expect(replies).toMatchObject([{ kind: 'counter', actions: ['settle'] }]);
  });
});

test('the time that Outlook asks for is read in its own zone', async () => {
  const coordinator = await coordinatorOf(app);
  const day = await publishedDay(coordinator);
  const attendee = coordinator.panel[0]!.email;
  await answer('Outlook', day.seat('project_lead'), { attendee, partstat: 'TENTATIVE', method: 'COUNTER' });
  const { replies } = (await answers(coordinator, { clinicId: day.id })).answer;
  expect(replies[0]!.proposed).toEqual({ start: '2026-10-14T13:00:00Z', end: '2026-10-14T15:00:00Z' });
});

describe('an expert who declines', () => {
  test('is a task of the coordinator, with who is free in that role', async () => {
    const coordinator = await coordinatorOf(app, '109');
    const day = await publishedDay(coordinator);
    const free = await make.person({ municipality: '109', roles: ['building_inspector'] });
    const busy = await make.person({ municipality: '109', roles: ['building_inspector'] });
    const away = await make.person({ municipality: '109', roles: ['building_inspector'] });
    await sql`insert into busy_calendar (person_id, sealed_address, host) values (${away.id}, '', '')`.execute(
      owner,
    );
    await sql`insert into busy_time values (${away.id}, '[2026-10-14 09:00+00, 2026-10-14 12:00+00)')`.execute(
      owner,
    );
    const { roomId } = await make.room('109');
    const seats = coordinator.fullSeats.map((seat) => ({
      ...seat,
      personId: null,
      missingReason: 'Ei vielä',
    }));
    const elsewhere = [{ ...seats[1]!, personId: busy.id, missingReason: null }];
    await coordinator.draft({ roomId }, elsewhere);
    const attendee = coordinator.panel[1]!.email;
    await answer('Gmail', day.seat('building_inspector'), { attendee, partstat: 'DECLINED' });
    const { answer: today } = await call(seeToday, { headers: coordinator.headers });
    expect(today.substitutes).toMatchObject([
      {
        clinicId: day.id,
        role: 'building_inspector',
        name: coordinator.panel[1]!.name,
        declined: true,
        free: [free.name],
      },
    ]);
  });

  test('keeps the seat when they accept after all; whoever lost the role does not', async () => {
    const coordinator = await coordinatorOf(app);
    const day = await publishedDay(coordinator);
    const seat = day.seat('project_lead');
    const attendee = coordinator.panel[0]!.email;
    await answer('Apple', seat, { attendee, partstat: 'DECLINED', stamp: '20261001T070000Z' });
    await answer('Apple', seat, { attendee, partstat: 'ACCEPTED', stamp: '20261001T071000Z' });
    expect((await day.see()).seats[0]).toMatchObject({ needsSubstitute: false, invite: 'accepted' });
    await answer('Apple', seat, { attendee, partstat: 'DECLINED', stamp: '20261001T072000Z' });
    await owner.deleteFrom('person_role').where('person_id', '=', coordinator.panel[0]!.id).execute();
    await answer('Apple', seat, { attendee, partstat: 'ACCEPTED', stamp: '20261001T073000Z' });
    expect((await day.see()).seats[0]).toMatchObject({ needsSubstitute: true, invite: 'accepted' });
  });

  test('can be replaced, and what they answer then counts no more', async () => {
    const coordinator = await coordinatorOf(app);
    const day = await publishedDay(coordinator);
    const seat = day.seat('project_lead');
    const attendee = coordinator.panel[0]!.email;
    await answer('Outlook', seat, { attendee, partstat: 'DECLINED' });
    const substitute = await make.person({ municipality: '638', roles: ['project_lead'] });
    const seats = coordinator.fullSeats.map((one, place) =>
      place === 0 ? { ...one, personId: substitute.id } : one,
    );
    expect((await coordinator.staff(await day.see(), seats)).status).toBe(200);
    expect(await day.invites()).toEqual(['waiting', 'waiting', 'waiting']);
    clock.set('2026-10-01T09:00:00Z');
    expect(
      await answer('Outlook', seat, { attendee, partstat: 'ACCEPTED', stamp: '20261001T074500Z' }),
    ).toMatch(taken);
    expect((await day.see()).seats[0]).toMatchObject({ personId: substitute.id, needsSubstitute: false });
    const [last] = (await answers(coordinator, { clinicId: day.id })).answer.replies;
    expect(last).toMatchObject({ kind: 'accepted', flaw: 'ended', waits: false });
  });
});

describe('what does not count', () => {
  test('an answer to the time before a move is kept and shown as out of date', async () => {
    const coordinator = await coordinatorOf(app);
    const day = await publishedDay(coordinator);
    const seat = day.seat('project_lead');
    const attendee = coordinator.panel[0]!.email;
    await answer('Thunderbird', seat, { attendee, partstat: 'ACCEPTED' });
    expect(await day.invites()).toEqual(['accepted', 'waiting', 'waiting']);
    await coordinator.move(await day.see(), { date: '2026-10-28', now: true });
    expect(await day.invites()).toEqual(['out_of_date', 'waiting', 'waiting']);
    clock.set('2026-10-01T08:30:00Z');
    await answer('Thunderbird', day.seat('building_inspector'), {
      attendee: coordinator.panel[1]!.email,
      partstat: 'DECLINED',
      sequence: 0,
    });
    expect(await day.invites()).toEqual(['out_of_date', 'out_of_date', 'waiting']);
    expect((await day.see()).openSeats).toBe(0);
    const [stale] = (await answers(coordinator, { clinicId: day.id })).answer.replies;
    expect(stale).toMatchObject({ kind: 'declined', flaw: 'stale', waits: false });
    await answer('Thunderbird', seat, { attendee, partstat: 'ACCEPTED', sequence: 1 });
    expect((await day.invites())[0]).toBe('accepted');
  });

  test('of two answers the later given counts, whichever comes first; a clock that is fast does no harm', async () => {
    const coordinator = await coordinatorOf(app);
    const day = await publishedDay(coordinator);
    const seat = day.seat('project_lead');
    const attendee = coordinator.panel[0]!.email;
    await answer('Gmail', seat, { attendee, partstat: 'ACCEPTED', stamp: '20261001T073000Z' });
    await answer('Gmail', seat, { attendee, partstat: 'DECLINED', stamp: '20261001T070000Z' });
    expect((await day.see()).seats[0]).toMatchObject({ invite: 'accepted', needsSubstitute: false });
    await answer('Gmail', seat, { attendee, partstat: 'TENTATIVE', stamp: '20991001T070000Z' });
    clock.set('2026-10-01T09:00:00Z');
    await answer('Gmail', seat, { attendee, partstat: 'DECLINED', stamp: '20261001T083000Z' });
    expect((await day.invites())[0]).toBe('declined');
  });

  test('the same mail brought twice is one answer', async () => {
    const coordinator = await coordinatorOf(app);
    const day = await publishedDay(coordinator);
    const seat = day.seat('project_lead');
    const to = addressOf(seat);
    const declined = { to, uid: staffingUid(seat.id), attendee: coordinator.panel[0]!.email };
    const raw = answerFrom('Apple', { ...declined, partstat: 'DECLINED' });
    expect(await send(to, raw)).toMatch(taken);
    expect(await send(to.toUpperCase(), raw)).toMatch(taken);
    expect((await answers(coordinator, { clinicId: day.id })).answer.replies).toHaveLength(1);
  });
});
