import { sql } from 'kysely';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { listSlots } from '#shared/contracts/clinics.ts';
import { seeToday } from '#shared/contracts/today.ts';
import * as waiting from '#shared/contracts/waiting.ts';
import { makeDueChanges } from '#server/features/clinics/settle-change.ts';
import { sendMessage } from '#server/features/messages/send-message.ts';
import { passOnFreed } from '#server/features/waiting/pass-on-freed.ts';
import { openMailTransport } from '#server/platform/mail-transport.ts';
import { openSmsTransport } from '#server/platform/sms-transport.ts';
import { testApp } from '../../../support/app.ts';
import { openMailbox } from '../../../support/mailbox.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { openSmsSink } from '../../../support/sms-sink.ts';
import { bookVisit } from '../../../support/visits.ts';
import { waitingLists } from '../../../support/waiting-lists.ts';

const sink = await openSmsSink('twilio');
const mailbox = await openMailbox();
afterAll(() => Promise.all([sink.close(), mailbox.close()]));
const app = await testApp({ ...sink.settings, SMTP_URL: mailbox.url });
const { call, clock, owner, deps, make } = app;
const transports = { mail: openMailTransport(deps.config), sms: openSmsTransport(deps.config.sms!, deps) };
const lists = await waitingLists(app);
const { joined, see, decline, take, openOffer, cancel, list } = lists;
const { headers } = lists.coordinator;

const reason = { fi: 'Kylätalolla on vesivahinko.', sv: 'Byagården har en vattenskada.' };
const landline = { email: '', phone: '019 520 211' };
const mobile = { email: '', phone: '040 123 4567' };

beforeEach(async () => {
  await sql`update clinic set status = 'held' where status = 'published'`.execute(owner);
  await sql`update clinic_change set done_at = now() where done_at is null`.execute(owner);
  await owner.updateTable('municipality').set({ sms_daily_cents: 100_000 }).execute();
  await owner.deleteFrom('message').execute();
  sink.messages.length = 0;
  sink.behaviour = 'take';
  mailbox.mails.length = 0;
});

/** Wednesday 14.10.2026 at 14 to 16, every one of its four times booked. */
async function fullDay(date = '2026-10-14') {
  const planner = await coordinatorOf(app);
  const { answer: day } = await planner.publish((await planner.draft({ date })).answer);
  const { answer } = await call(listSlots, { params: { clinicId: day.id } });
  const visits = [];
  for (const { id } of answer.slots) visits.push(await bookVisit(app, id));
  return { ...planner, day, visits, seen: () => planner.see(day.id).then((found) => found.answer) };
}

/** Sends what waits to be sent, as the worker does, and answers what arrived: whom it reached and its first words. */
async function arrivals(lastTry = true) {
  const queued = await owner
    .selectFrom('message')
    .select(['id', 'municipality_id'])
    .where('status', '=', 'queued')
    .orderBy('created_at')
    .execute();
  sink.messages.length = 0;
  mailbox.mails.length = 0;
  for (const { id, municipality_id: municipality } of queued)
    await sendMessage({ ...deps, ...transports }, { messageId: id, municipality, lastTry }).catch(
      () => undefined,
    );
  const mails = mailbox.mails.map(({ to, subject, text }) => ({ to, title: subject, text }));
  return [...mails, ...sink.messages.map(({ to, text }) => ({ to, title: text.split('\n')[1]!, text }))];
}

const newsOf = async (kind: string) => (await lists.mails(kind)).map(({ recipient }) => recipient).toSorted();
const offersOf = async (place: { token: string }) =>
  (await see(place)).offers.map(({ start, state }) => `${start} ${state}`).toSorted();
const untold = async () => (await call(waiting.seeUntold, { headers })).answer;

describe('a day that moves to another date', () => {
  test('tells everybody who waits once, and costs nobody their turn', async () => {
    const { day, visits, move, roomId, seen } = await fullDay();
    const declined = await joined(day.id);
    const first = await joined(day.id);
    const second = await joined(day.id, { ...mobile, language: 'sv' });
    const third = await joined(day.id, landline);
    await cancel(visits[0]!);
    await decline(declined, (await openOffer(declined))!.id);
    expect(await offersOf(first)).toEqual(['2026-10-14T11:00:00Z open']);
    await arrivals();

    expect((await seen()).tells?.waiting).toEqual({ written: 3, called: 1 });
    await move(day, { date: '2026-10-21', roomId, reason, now: true });
    const news = (await arrivals()).filter(({ text }) => text.includes('/waiting/'));
    const titles = (to: string | null) => news.filter((one) => one.to === to).map(({ title }) => title);
    const moved = expect.stringMatching(
      /^Klinikkapäivä on siirretty, pysyt jonossa: keskiviikko 21\.10\.2026/,
    );
    // Who said no to the old date is asked first about the new one, for they have waited longest.
    expect(titles(declined.email)).toEqual([
      moved,
      expect.stringMatching(/^Aika vapautui: keskiviikko 21\./),
    ]);
    expect(titles(first.email)).toEqual([moved]);
    expect(titles('+358401234567')).toEqual([
      expect.stringMatching(
        /^Klinikdagen har flyttats\. Ny tid och plats: onsdag 21\.10\.2026 kl\. 14\.00, .* kön\.$/,
      ),
    ]);
    const [letter] = news.filter(({ to }) => to === first.email);
    expect(letter?.text).toContain('Aika, jota viimeksi tarjosimme sinulle, ei ole enää voimassa.');
    expect(letter?.text).toMatch(/Aiempi aika:\s+keskiviikko 14\.10\.2026 klo 14\.00–16\.00/);
    expect(letter?.text).toContain(`/fi/waiting/${first.token}`);
    const [other] = news.filter(({ to }) => to === declined.email);
    expect(other?.text).not.toContain('viimeksi tarjosimme');

    expect(await offersOf(first)).toEqual(['2026-10-14T11:00:00Z gone']);
    expect(await offersOf(declined)).toEqual(['2026-10-14T11:00:00Z declined', '2026-10-21T11:00:00Z open']);
    expect((await list(day.id)).map(({ place, passed, name }) => [place, passed, name])).toEqual([
      [1, 1, declined.name],
      [2, 0, first.name],
      [3, 0, second.name],
      [4, 0, third.name],
    ]);
    // Their turn comes next, as it would have.
    await decline(declined, (await openOffer(declined))!.id);
    expect(await offersOf(first)).toEqual(['2026-10-14T11:00:00Z gone', '2026-10-21T11:00:00Z open']);
    expect((await take(first, (await openOffer(first))!.id)).status).toBe(201);
  });

  test('stays for staff to tell whom no message reaches, until they say that it is done', async () => {
    const { day, move, roomId, see: seeDay } = await fullDay();
    const place = await joined(day.id, landline);
    await joined(day.id);
    await move(day, { date: '2026-10-21', roomId, reason, now: true });
    const [found, ...others] = await untold();
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      ...{ name: place.name, phone: '+35819520211', became: 'moved', waits: true },
      day: { clinicId: day.id, date: '2026-10-21' },
    });
    expect((await list(day.id)).map((one) => one.untold)).toEqual([true, false]);
    expect((await call(seeToday, { headers })).answer.callsToMake).toBe(1);
    expect((await seeDay(day.id)).answer.untoldWaiting).toBe(1);
    const stranger = await coordinatorOf(app, '109');
    const params = { waitingId: found!.id };
    expect((await call(waiting.markTold, { params, headers: stranger.headers })).status).toBe(404);
    expect((await call(waiting.seeUntold, { headers: stranger.headers })).answer).toEqual([]);
    expect((await call(waiting.markTold, { params, headers })).status).toBe(204);
    expect((await call(waiting.markTold, { params, headers })).status).toBe(204);
    expect(await untold()).toEqual([]);
    expect((await call(seeToday, { headers })).answer.callsToMake).toBe(0);
    expect(await see(place)).toMatchObject({ state: 'waiting', place: 1, day: { date: '2026-10-21' } });
  });

  test('is nobody’s news in the ten minutes, nor when it is taken back; then once, however often it is due', async () => {
    const { day, visits, move, undo, roomId, seen } = await fullDay();
    const place = await joined(day.id);
    await cancel(visits[0]!);
    const moved = await move(day, { date: '2026-10-21', roomId, reason });
    clock.pass({ minutes: 9 });
    await makeDueChanges(deps);
    expect(await newsOf('awaited-day-moved')).toEqual([]);
    expect(await offersOf(place)).toEqual(['2026-10-14T11:00:00Z open']);
    await undo(moved.answer);
    clock.pass({ minutes: 9 });
    await makeDueChanges(deps);
    expect(await newsOf('awaited-day-moved')).toEqual([]);
    await move(await seen(), { date: '2026-10-21', roomId, reason });
    clock.pass({ minutes: 10 });
    await Promise.all([makeDueChanges(deps), makeDueChanges(deps)]);
    await makeDueChanges(deps);
    expect(await newsOf('awaited-day-moved')).toEqual([place.email]);
    expect(await newsOf('time-offered')).toEqual([place.email, place.email]);
  });

  test('asks who waits for any day too, when they were being asked about the old date', async () => {
    const { day, visits, move, roomId } = await fullDay();
    const any = await joined();
    const idle = await joined();
    await cancel(visits[2]!);
    await move(day, { date: '2026-10-21', roomId, reason, now: true });
    expect(await newsOf('awaited-day-moved')).toEqual([any.email]);
    expect(await offersOf(any)).toEqual(['2026-10-14T12:00:00Z gone', '2026-10-21T12:00:00Z open']);
    await passOnFreed(deps);
    expect(await offersOf(idle)).toEqual([]);
  });

  test('is news to who said no to the old date and was being asked about another day when it moved', async () => {
    const { day, visits, move, roomId } = await fullDay();
    const any = await joined();
    await cancel(visits[0]!);
    await decline(any, (await openOffer(any))!.id);
    const other = await lists.fullDay({ day: '2026-10-15' });
    await cancel(other.visits[0]!);
    await move(day, { date: '2026-10-21', roomId, reason, now: true });
    const offer = (await openOffer(any))!;
    expect(offer.clinicId).toBe(other.id);
    await decline(any, offer.id);
    await passOnFreed(deps);
    expect((await openOffer(any))?.start).toBe('2026-10-21T11:00:00Z');
  });

  test('keeps the time over the night that was kept before, and asks about it in the morning', async () => {
    const { day, visits, move, roomId } = await fullDay();
    const place = await joined(day.id);
    await cancel(visits[0]!);
    clock.set('2026-10-01T18:00:00Z');
    await move(day, { date: '2026-10-21', roomId, reason, now: true });
    const slots = async () => (await call(listSlots, { params: { clinicId: day.id } })).answer.slots;
    expect((await slots())[0]?.state).toBe('held');
    expect(await openOffer(place)).toBeUndefined();
    clock.set('2026-10-02T05:00:00Z');
    await passOnFreed(deps);
    expect((await openOffer(place))?.start).toBe('2026-10-21T11:00:00Z');
  });

  test('and back again: who had not answered is asked about the same time once more, who had said no is not', async () => {
    const { day, visits, move, roomId, seen } = await fullDay();
    const [declined, first] = [await joined(day.id), await joined(day.id)];
    await cancel(visits[0]!);
    await decline(declined, (await openOffer(declined))!.id);
    await move(day, { date: '2026-10-21', roomId, reason, now: true });
    await move(await seen(), { date: '2026-10-14', roomId, reason, now: true });
    expect(await offersOf(first)).toEqual(['2026-10-14T11:00:00Z open']);
    expect(await offersOf(declined)).toEqual(['2026-10-14T11:00:00Z declined', '2026-10-21T11:00:00Z gone']);
    expect((await take(first, (await openOffer(first))!.id)).status).toBe(201);
  });

  test('by text message waits for the morning', async () => {
    const { day, move, roomId } = await fullDay();
    await joined(day.id, mobile);
    await arrivals();
    clock.set('2026-10-01T19:00:00Z');
    await move(day, { date: '2026-10-21', roomId, reason, now: true });
    const toPhone = async () => (await arrivals()).filter(({ to }) => to === '+358401234567');
    expect(await toPhone()).toEqual([]);
    clock.set('2026-10-02T05:00:00Z');
    expect(await toPhone()).toHaveLength(1);
  });
});

test('a day that moves to another room tells it, and what was offered stays offered', async () => {
  const { day, visits, move } = await fullDay();
  const [first, second] = [await joined(day.id), await joined(day.id)];
  await cancel(visits[0]!);
  await arrivals();
  const { roomId } = await make.room('638');
  await move(day, { date: '2026-10-14', roomId, reason, now: true });
  const news = (await arrivals()).filter(({ title }) => title.includes('pysyt jonossa'));
  expect(news.map(({ to }) => to).toSorted()).toEqual([first.email, second.email].toSorted());
  expect(news[0]?.text).toContain('Aiempi paikka');
  expect(news[0]?.text).not.toContain('Aiempi aika');
  expect(news[0]?.text).not.toContain('viimeksi tarjosimme');
  expect((await take(first, (await openOffer(first))!.id)).status).toBe(201);
});

describe.each(['cancel', 'unpublish'] as const)('a day that staff %s', (step) => {
  const end = ({ [step]: take }: Awaited<ReturnType<typeof fullDay>>, day: { id: string; version: number }) =>
    take(day, reason);

  test('tells everybody who waits once, and they keep their place among those who take any day', async () => {
    const full = await fullDay();
    const { day, visits, seen } = full;
    const first = await joined(day.id);
    const second = await joined(day.id, mobile);
    const third = await joined(day.id, landline);
    await cancel(visits[0]!);
    await arrivals();
    expect((await seen()).tells?.waiting).toEqual({ written: 2, called: 1 });
    await end(full, day);
    const news = (await arrivals()).filter(({ text }) => text.includes('/waiting/'));
    expect(news.map(({ to, title }) => [to, title])).toEqual([
      [first.email, expect.stringMatching(/^Klinikkapäivä on peruttu: keskiviikko 14\.10\.2026/)],
      [
        '+358401234567',
        'Klinikkapäivä on peruttu: keskiviikko 14.10.2026 klo 14.00. Pysyt jonossa muille päiville.',
      ],
    ]);
    expect(news[0]?.text).toContain('Säilytät paikkasi jonossa.');
    expect(news[0]?.text).toContain('viimeksi tarjosimme');
    expect(await offersOf(first)).toEqual(['2026-10-14T11:00:00Z gone']);
    expect(await see(first)).toMatchObject({ state: 'waiting', place: 1, day: null });
    expect((await list()).map(({ place, name, day: of }) => [place, name, of])).toEqual([
      [1, first.name, null],
      [2, second.name, null],
      [3, third.name, null],
    ]);
    expect(await untold()).toMatchObject([{ name: third.name, became: 'cancelled', waits: true }]);
    expect((await seen()).untoldWaiting).toBe(1);

    await passOnFreed(deps);
    expect(await openOffer(first)).toBeUndefined();
    const next = await make.clinic({ day: '2026-10-28', slots: 3 });
    await passOnFreed(deps);
    expect((await openOffer(first))?.clinicId).toBe(next.id);
    expect((await openOffer(second))?.clinicId).toBe(next.id);
  });

  test('ends the wait of whose property waits for any day already, or has another time by now', async () => {
    const full = await fullDay();
    const { day } = full;
    const both = await joined(day.id);
    const any = await joined(undefined, { propertyIdentifier: both.property.identifier! });
    const [served, called] = [await joined(day.id), await joined(day.id, landline)];
    clock.pass({ minutes: 1 });
    const other = await make.clinic({ day: '2026-10-27', slots: 2 });
    for (const [turn, { property }] of [served, called].entries())
      await bookVisit(app, other.slotIds[turn]!, { propertyIdentifier: property.identifier! });
    await arrivals();
    await end(full, day);
    const news = (await arrivals()).filter(({ text }) => text.includes('Et ole enää tämän päivän jonossa.'));
    expect(news.map(({ to }) => to).toSorted()).toEqual([both.email, served.email].toSorted());
    expect(news[0]?.text).toContain('/fi/municipalities/638');
    expect(await see(both)).toMatchObject({ state: 'over' });
    expect(await see(any)).toMatchObject({ state: 'waiting' });
    expect(await untold()).toMatchObject([{ name: called.name, became: 'cancelled', waits: false }]);
  });

  test('says it to nobody twice who had a time of that day', async () => {
    const full = await fullDay();
    const place = await joined(full.day.id);
    await cancel(full.visits[0]!);
    await take(place, (await openOffer(place))!.id);
    const web = await joined(full.day.id);
    await cancel(full.visits[1]!);
    // They take it from the page instead, beside their place.
    const { clinicId, id } = (await openOffer(web))!;
    await decline(web, id);
    const { slots } = (await call(listSlots, { params: { clinicId } })).answer;
    clock.pass({ minutes: 1 });
    await bookVisit(app, slots.find(({ state }) => state === 'free')!.id, {
      propertyIdentifier: web.property.identifier!,
      email: web.email!,
    });
    await end(full, full.day);
    expect(await newsOf('awaited-day-cancelled')).toEqual([]);
    expect(await newsOf('clinic-cancelled')).toContain(place.email);
    expect(await newsOf('clinic-cancelled')).toContain(web.email);
  });

  test('lets nobody wait for it who joins in that moment', async () => {
    for (let turn = 0; turn < 6; turn++) {
      const full = await fullDay();
      const tries = Array.from({ length: 5 }, () => lists.join(full.day.id));
      const [ended] = await Promise.all([end(full, full.day), ...tries]);
      expect(ended.status).toBe(200);
      const told = await newsOf('awaited-day-cancelled');
      const { rows } = await sql`select from waiting where clinic_id = ${full.day.id} and ended_at is null`.execute(owner); // prettier-ignore
      expect(rows).toEqual([]);
      const joinedAt = (await Promise.all(tries)).filter(({ status }) => status === 201);
      expect(told).toHaveLength(joinedAt.length);
      await owner.deleteFrom('message').execute();
      await sql`delete from offer; delete from waiting`.execute(owner);
    }
  });
});

test('a day that is unpublished and published again is offered to those who waited for it', async () => {
  const full = await fullDay();
  const first = await joined(full.day.id);
  await cancel(full.visits[0]!);
  await full.unpublish(full.day, reason);
  await full.publish(await full.seen());
  await passOnFreed(deps);
  expect(await offersOf(first)).toEqual(['2026-10-14T11:00:00Z open']);
});

test('whatever people answered before, no time of a cancelled day is ever offered again', async () => {
  const step = fc.constantFrom('join', 'any', 'give back', 'decline', 'pass time', 'night', 'move', 'job');
  const play = async (steps: string[]) => {
    await sql`delete from offer; delete from waiting; delete from hold`.execute(owner);
    await sql`update clinic set status = 'held' where status = 'published'`.execute(owner);
    await owner.deleteFrom('message').execute();
    clock.set('2026-10-01T09:00:00Z');
    const full = await fullDay();
    const places: { token: string }[] = [];
    let given = 0;
    let weeks = 0;
    const joining = async (clinicId?: string) => {
      const { status, answer } = await lists.join(clinicId);
      if (status === 201) places.push(answer);
    };
    const doing: Record<string, () => Promise<unknown>> = {
      join: () => joining(full.day.id),
      any: () => joining(),
      'give back': async () => full.visits[given] && cancel(full.visits[given++]!),
      decline: async () => {
        for (const place of places) {
          const offer = await openOffer(place);
          if (offer) return decline(place, offer.id);
        }
        return undefined;
      },
      'pass time': async () => clock.pass({ hours: 3 }),
      night: async () => clock.set(clock.now().add({ hours: 11 }).toString()),
      move: async () =>
        full.move(await full.seen(), {
          date: Temporal.PlainDate.from('2026-10-14').add({ weeks: ++weeks }).toString(),
          ...{ roomId: full.roomId, reason, now: true },
        }),
      job: () => passOnFreed(deps),
    };
    for (const one of steps) await doing[one]!();
    const waitedBefore = await list(full.day.id);
    expect((await full.cancel(await full.seen(), reason)).status).toBe(200);
    const sent = (await newsOf('time-offered')).length;
    for (let hours = 0; hours < 30; hours += 5) {
      await passOnFreed(deps);
      clock.pass({ hours: 5 });
    }
    expect((await newsOf('time-offered')).length).toBe(sent);
    for (const place of places) expect(await openOffer(place)).toBeUndefined();
    // Nobody has lost their place, and whoever waited for the day has heard once.
    expect((await list()).map(({ name }) => name).toSorted()).toEqual(
      waitedBefore.map(({ name }) => name).toSorted(),
    );
    const told = await newsOf('awaited-day-cancelled');
    expect(new Set(told).size).toBe(told.length);
    for (const { day, email } of waitedBefore) if (day) expect(told).toContain(email);
    expect((await sql`select from hold`.execute(owner)).rows).toEqual([]);
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), play), { numRuns: 15 });
}, 300_000);

test('the times of a day that change where it is: the preview says how many who wait they are offered to', async () => {
  const { day, see: seeDay, previewTimes, changeTimes } = await fullDay();
  await joined(day.id);
  const any = await joined();
  const more = { end: '17:00' };
  const { answer } = await previewTimes(day, more);
  expect([answer.waiting, answer.free.after > 0]).toEqual([2, true]);
  expect(await openOffer(any)).toBeUndefined();
  await changeTimes((await seeDay(day.id)).answer, more);
  expect(await openOffer(any)).toBeDefined();
});

describe('an offer by text message that does not arrive', () => {
  const asked = async () =>
    (await list()).flatMap(({ offers }) => offers.map(({ how, until }) => [how, until]));
  async function offered() {
    const { day, visits } = await fullDay();
    const place = await joined(day.id, mobile);
    const second = await joined(day.id);
    await arrivals();
    await cancel(visits[0]!);
    return { place, second };
  }

  test('for its price, goes to the telephone with two hours anew', async () => {
    const { place, second } = await offered();
    await owner.updateTable('municipality').set({ sms_daily_cents: 1 }).execute();
    clock.pass({ minutes: 1 });
    expect(await arrivals()).toMatchObject([{ title: expect.stringMatching(/^Peruttu/) }]);
    await passOnFreed(deps);
    expect(await asked()).toEqual([['call', '2026-10-01T11:01:00Z']]);
    expect((await call(seeToday, { headers })).answer.callsToMake).toBe(1);
    clock.set('2026-10-01T11:00:30Z');
    await passOnFreed(deps);
    expect(await openOffer(second), 'still theirs').toBeUndefined();
    expect((await take(place, (await openOffer(place))!.id)).status).toBe(201);
  });

  test('because it bounced, too', async () => {
    await offered();
    await arrivals();
    await owner
      .updateTable('message')
      .set({ delivery: 'bounced' })
      .where('kind', '=', 'time-offered')
      .execute();
    clock.pass({ minutes: 30 });
    await passOnFreed(deps);
    expect(await asked()).toEqual([['call', '2026-10-01T11:30:00Z']]);
  });

  test('while its time ran, though the gateway is tried again, does not lapse', async () => {
    const { place } = await offered();
    sink.behaviour = 'busy';
    await arrivals(false);
    clock.pass({ hours: 1 });
    await passOnFreed(deps);
    expect(await asked()).toEqual([['sms', '2026-10-01T11:00:00Z']]);
    clock.pass({ hours: 1 });
    await passOnFreed(deps);
    expect(await asked()).toEqual([['call', '2026-10-01T13:00:00Z']]);
    expect((await openOffer(place))?.until).toBe('2026-10-01T13:00:00Z');
  });

  test('in the evening is asked about by telephone in the morning', async () => {
    clock.set('2026-10-01T16:30:00Z');
    await offered();
    sink.behaviour = 'refuse the number';
    await arrivals();
    clock.set('2026-10-01T17:30:00Z');
    await passOnFreed(deps);
    expect(await asked()).toEqual([['call', '2026-10-02T07:00:00Z']]);
  });

  test('before the evening waits for the morning, and wakes nobody', async () => {
    clock.set('2026-10-01T16:30:00Z');
    await offered();
    sink.behaviour = 'busy';
    await arrivals(false);
    sink.behaviour = 'take';
    clock.set('2026-10-01T17:05:00Z');
    expect(await arrivals()).toEqual([]);
    clock.set('2026-10-02T05:00:00Z');
    expect((await arrivals()).map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Sinulle on vapautunut aika/),
    ]);
  });

  test('to whom no telephone can be put lapses as before', async () => {
    const { day, visits } = await fullDay();
    const place = await joined(day.id);
    await arrivals();
    await cancel(visits[0]!);
    mailbox.behaviour = 'busy';
    await arrivals();
    mailbox.behaviour = 'take';
    clock.pass({ hours: 2 });
    await passOnFreed(deps);
    expect(await offersOf(place)).toEqual(['2026-10-14T11:00:00Z lapsed']);
  });
});
