import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import * as bookings from '#shared/contracts/bookings.ts';
import type { ClinicDayPlan } from '#shared/contracts/clinic-days.ts';
import { openOwnFeed } from '#shared/contracts/own-feed.ts';
import { bookingUid, clinicUid, staffingUid } from '#server/features/calendar/calendar-entry.rules.ts';
import { composeMail } from '#server/features/messages/compose-mail.ts';
import { startSending } from '#server/features/messages/messages.queries.ts';
import { inScope } from '#server/platform/scope.ts';
import {
  calendarClients,
  calendarServer,
  missingClients,
  type Shown,
} from '../../../support/calendar-clients.ts';
import { coordinatorOf, type Coordinator } from '../../../support/planning.ts';
import { testSite } from '../../../support/site.ts';
import { sessionOf } from '../../../support/staff.ts';
import { bookVisit } from '../../../support/visits.ts';

const site = await testSite();
const { call, owner, deps, clock, config, make } = site;

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

/** As khal writes it. */
const inHelsinki = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Europe/Helsinki').toPlainDateTime().toString().replace('T', ' ').slice(0, 16);

interface Entry {
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  venue: Record<string, string>;
  room: Record<string, string>;
  address: string;
  village: string;
}

/** The same of an entry: its span and its place, in Finnish as everybody here reads. */
const asShown = ({ startsAt, endsAt, venue, room, address, village }: Entry) =>
  `${inHelsinki(startsAt)} – ${inHelsinki(endsAt)}, ${[venue['fi'], room['fi'], address, village].join(', ')}`;

/** Two published days of four times each, and what may happen to them; each day's panel is its own. */
async function stage() {
  const days: { coordinator: Coordinator; id: string }[] = [];
  for (const date of ['2026-10-14', '2026-10-24']) {
    const coordinator = await coordinatorOf(site);
    const drafted = await coordinator.draft({ date, start: '14:00', end: '16:00' });
    const { id } = (await coordinator.publish(drafted.answer)).answer;
    days.push({ coordinator, id });
  }
  const tokens: string[] = [];
  const freeSlot = async (pick: number) => {
    const ids = days.map(({ id }) => id);
    const rows = await owner.selectFrom('slot').select('id').where('clinic_id', 'in', ids).where('closed', '=', false).where('id', 'not in', owner.selectFrom('booking').select('slot_id').where('status', '<>', 'cancelled')).orderBy('starts_at').execute(); // prettier-ignore
    return rows.length > 0 ? rows[pick % rows.length]!.id : undefined;
  };
  const dayNow = async (pick: number): Promise<{ day: ClinicDayPlan; coordinator: Coordinator }> => {
    const { coordinator, id } = days[pick % days.length]!;
    return { day: (await coordinator.see(id)).answer, coordinator };
  };
  const reason = { fi: 'Vesivahinko', sv: 'Vattenskada' };
  /** What is refused, as moving a cancelled day, changes nothing. */
  const steps = {
    book: async (pick: number) => {
      const slotId = await freeSlot(pick);
      if (slotId) tokens.push(await bookVisit(site, slotId).then(({ token }) => token, () => '')); // prettier-ignore
    },
    move: async (pick: number) => {
      const slotId = await freeSlot(pick);
      const token = tokens[pick % tokens.length];
      if (slotId && token) await call(bookings.changeBooking, { params: { token }, body: { slotId } });
    },
    cancel: async (pick: number) => {
      const token = tokens[pick % tokens.length];
      if (token) await call(bookings.cancelBooking, { params: { token } });
    },
    moveDay: async (pick: number) => {
      const { day, coordinator } = await dayNow(pick);
      // Among them the Saturday and the Sunday on which the clock goes back.
      const date = ['2026-10-15', '2026-10-24', '2026-10-25', '2026-11-02'][pick % 4]!;
      const roomId = pick % 3 === 0 ? (await make.room('638')).roomId : day.plan.roomId;
      await coordinator.move(day, { date, reason, now: true, roomId });
    },
    lengthen: async (pick: number) => {
      const { day, coordinator } = await dayNow(pick);
      await coordinator.changeTimes(day, { end: pick % 2 ? '17:00' : '16:30' });
    },
    substitute: async (pick: number) => {
      const { day, coordinator } = await dayNow(pick);
      const { id: personId } = await make.person({ roles: ['building_inspector'] });
      const seats = day.seats.map(({ name: _name, needsSubstitute: _open, ...seat }) =>
        seat.role === 'building_inspector' ? { ...seat, personId, missingReason: null } : seat,
      );
      await coordinator.staff(day, seats);
    },
    backToDraft: async (pick: number) => {
      const { day, coordinator } = await dayNow(pick);
      await coordinator.unpublish(day, reason);
    },
    publishAgain: async (pick: number) => {
      const { day, coordinator } = await dayNow(pick);
      await coordinator.publish(day);
    },
    cancelDay: async (pick: number) => {
      const { day, coordinator } = await dayNow(pick);
      await coordinator.cancel(day, reason);
    },
  };
  return { days, steps };
}

type StepName = keyof Awaited<ReturnType<typeof stage>>['steps'];
/** Some more often than others. */
const stepNames: StepName[] = [
  ...([
    'book',
    'book',
    'book',
    'move',
    'move',
    'cancel',
    'moveDay',
    'moveDay',
    'lengthen',
    'substitute',
  ] as const),
  ...(['backToDraft', 'publishAgain', 'publishAgain', 'cancelDay'] as const),
];
const anyStep = fc.record({
  name: fc.constantFrom(...stepNames),
  pick: fc.nat({ max: 99 }),
});

const nameOf = (address: string) => address.replaceAll(/\W/g, '_');

/** The calendar texts of all mails about these days, as they leave, each with the reader's calendar. */
async function invitations(clinicIds: string[]) {
  const messages = await owner
    .selectFrom('message')
    .select('id')
    .where('clinic_id', 'in', clinicIds)
    .execute();
  return inScope(deps.db, ['638'], async (trx) => {
    const mails = [];
    for (const { id } of messages) {
      const sending = await startSending(trx, id);
      const mail = sending && composeMail(sending, config);
      if (mail?.calendar) mails.push({ id, name: nameOf(mail.to), calendar: mail.calendar.content });
    }
    return mails;
  });
}

const place = sql`venue.name as venue, room.name as room, venue.address, venue.village`;
const joined = sql`join room on room.id = clinic.room_id join venue on venue.id = clinic.venue_id`;

/** What each reader's calendar should show of these days. */
async function wanted(clinicIds: string[]): Promise<Record<string, Shown>> {
  const found: Record<string, Shown> = {};
  const put = (address: string, uid: string, entry: Entry) =>
    ((found[nameOf(address)] ??= {})[uid] = asShown(entry));
  const { rows: visits } = await sql<Entry & { id: string; email: string }>`
    select booking.id, booking.email, slot.starts_at as "startsAt", slot.ends_at as "endsAt", ${place}
    from booking join slot on slot.id = booking.slot_id join clinic on clinic.id = booking.clinic_id ${joined}
    where clinic.id = any(${clinicIds}::uuid[]) and booking.status <> 'cancelled'`.execute(owner);
  for (const visit of visits) put(visit.email, bookingUid(visit.id), visit);
  const { rows: seats } = await sql<Entry & { id: string; email: string }>`
    select staffing.id, person.email, clinic.starts_at as "startsAt", clinic.ends_at as "endsAt", ${place}
    from staffing join person on person.id = staffing.person_id join clinic on clinic.id = staffing.clinic_id ${joined}
    where clinic.id = any(${clinicIds}::uuid[]) and clinic.status = 'published'`.execute(owner);
  for (const seat of seats) put(seat.email, staffingUid(seat.id), seat);
  return found;
}

/** vdirsyncer gives subscribed entries UIDs of its own. */
const momentsOf = (shown: Shown) => Object.values(shown).toSorted();

const withoutEmpty = (shown: Record<string, Shown>) =>
  Object.fromEntries(Object.entries(shown).filter(([, entries]) => Object.keys(entries).length > 0));

describe.skipIf(missingClients.length > 0)('real calendar programs, after any sequence of changes', () => {
  test('show what the database has: those who were mailed, in whatever order, and those who subscribe', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { minLength: 4, maxLength: 10 }),
        fc.infiniteStream(fc.nat()),
        async (sequence, random) => {
          const { days, steps } = await stage();
          const ids = days.map(({ id }) => id);
          const [first] = days;
          const lead = first!.coordinator.panel[0]!;
          const { answer } = await call(openOwnFeed, { headers: await sessionOf(site, lead.email) });
          const feeds = {
            municipality: `${site.origin}/api/municipalities/638/clinics.ics`,
            lead: site.origin + answer.path!,
          };
          const programs = calendarClients();
          await programs.subscribe(feeds);
          for (const { name, pick } of sequence) await steps[name](pick);
          await programs.subscribe(feeds);
          const mails = await invitations(ids);
          programs.receive(mails.toSorted(() => (random.next().value as number) - 1_000_000_000));

          const { municipality, lead: own, ...mailed } = await programs.shown('2026-10-01', 60);
          const should = await wanted(ids);
          expect(withoutEmpty(mailed)).toEqual(withoutEmpty(should));
          expect(momentsOf(own!)).toEqual(momentsOf(should[nameOf(lead.email)] ?? {}));
          const { rows: published } = await sql<Entry & { id: string }>`
            select clinic.id, clinic.starts_at as "startsAt", clinic.ends_at as "endsAt", ${place} from clinic ${joined}
            where clinic.municipality_id = '638' and clinic.status = 'published'`.execute(owner);
          const public_ = published.map((day) => [clinicUid(day.id), asShown(day)]);
          expect(momentsOf(municipality!)).toEqual(momentsOf(Object.fromEntries(public_)));
        },
      ),
      { numRuns: Number(process.env['CALENDAR_RUNS'] ?? 3), endOnFailure: true },
    );
  });

  test('carry it through a calendar server to a second device: made, moved and cancelled', async () => {
    const { days, steps } = await stage();
    const ids = days.map(({ id }) => id);
    const programs = calendarClients();
    const server = await calendarServer();
    const read = new Set<string>();
    const onDevice = async () => {
      const mails = (await invitations(ids)).filter(({ id }) => !read.has(id));
      for (const { id } of mails) read.add(id);
      programs.receive(mails);
      await programs.carryOver(server);
      return withoutEmpty(await programs.shown('2026-10-01', 60, 'device'));
    };
    for (const pick of [0, 1]) await steps.book(pick);
    expect(await onDevice()).toEqual(withoutEmpty(await wanted(ids)));
    await steps.move(0);
    await steps.cancel(1);
    await steps.moveDay(1);
    await steps.substitute(0);
    const should = withoutEmpty(await wanted(ids));
    expect(Object.keys(should).length).toBeGreaterThan(5);
    expect(await onDevice()).toEqual(should);
  });
});

if (missingClients.length > 0)
  console.log(`skipped, because this machine lacks ${missingClients.join(', ')}: real calendar programs`);
