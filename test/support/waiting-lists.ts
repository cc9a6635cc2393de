import { sql } from 'kysely';
import { beforeEach } from 'vitest';
import * as bookings from '#shared/contracts/bookings.ts';
import { listSlots } from '#shared/contracts/clinics.ts';
import * as waiting from '#shared/contracts/waiting.ts';
import type { TestApp } from './app.ts';
import { staffWith } from './staff.ts';
import { bookVisit } from './visits.ts';

/** People who wait and what they do, in municipality 638. Each test begins at noon of Thursday 1.10.2026, with nobody waiting. */
export async function waitingLists(app: TestApp) {
  const { call, clock, make, owner } = app;
  const coordinator = await staffWith(app, ['coordinator']);
  beforeEach(async () => {
    clock.set('2026-10-01T09:00:00Z');
    await sql`delete from offer; delete from waiting; delete from hold`.execute(owner);
  });

  /** Days in the order of the tests, so that nobody of one waits for another. */
  let week = 0;

  /** A day of which every time is booked, two weeks from noon unless told otherwise. */
  async function fullDay({ slots = 1, day = '', start = '14:00', staffSlots = 0 } = {}) {
    const date = day || clock.now().toZonedDateTimeISO('Europe/Helsinki').toPlainDate().add({ weeks: 2, days: ++week % 5 }).toString(); // prettier-ignore
    const clinic = await make.clinic({ slots, day: date, start, staffSlots });
    const visits = [];
    for (const slotId of clinic.slotIds.slice(0, slots - staffSlots))
      visits.push(await bookVisit(app, slotId));
    return { ...clinic, visits };
  }

  let number = 0;
  function joining(clinicId: string | undefined, told: Partial<waiting.Joining> = {}): waiting.Joining {
    number += 1;
    return {
      municipality: '638',
      ...(clinicId && { clinicId }),
      propertyIdentifier: `638-998-1-${number}`,
      relation: 'owner',
      name: `Jonottaja ${number} Testi`,
      email: `jono.${number}@example.org`,
      language: 'fi',
      ...told,
    };
  }
  const join = (clinicId?: string, told: Partial<waiting.Joining> = {}) =>
    call(waiting.joinList, { body: joining(clinicId, told), from: `10.1.${number >> 8}.${number & 255}` });
  async function joined(clinicId?: string, told: Partial<waiting.Joining> = {}) {
    const { status, answer, problem } = await join(clinicId, told);
    if (status !== 201) throw new Error(JSON.stringify(problem));
    return answer;
  }
  const see = async ({ token }: { token: string }) =>
    (await call(waiting.getWaiting, { params: { token } })).answer;
  const take = ({ token }: { token: string }, offerId: string) =>
    call(waiting.takeOffer, { params: { token, offerId } });
  const decline = ({ token }: { token: string }, offerId: string) =>
    call(waiting.declineOffer, { params: { token, offerId } });
  const openOffer = async (place: { token: string }) =>
    (await see(place)).offers.find(({ state }) => state === 'open');
  const cancel = ({ token }: { token: string }) => call(bookings.cancelBooking, { params: { token } });
  const stateOf = async (clinicId: string) =>
    (await call(listSlots, { params: { clinicId } })).answer.slots.map(({ state }) => state);
  const list = async (clinicId?: string, headers: Record<string, string> = coordinator.headers) =>
    (await call(waiting.seeWaitingList, { query: { ...(clinicId && { clinicId }) }, headers })).answer;
  const mails = async (kind: string) =>
    (
      await owner.selectFrom('message').selectAll().where('kind', '=', kind).orderBy('created_at').execute()
    ).map(({ recipient, content }) => ({ recipient, content: content as Record<string, unknown> }));

  return {
    coordinator,
    fullDay,
    joining,
    join,
    joined,
    see,
    take,
    decline,
    openOffer,
    cancel,
    stateOf,
    list,
    mails,
  };
}
