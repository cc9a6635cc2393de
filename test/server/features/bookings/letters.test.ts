import { beforeEach, describe, expect, test } from 'vitest';
import { cancelBooking } from '#shared/contracts/bookings.ts';
import { listLetters, postLetters, printLetters, type Letter } from '#shared/contracts/letters.ts';
import { cancelForCaller, moveForCaller } from '#shared/contracts/staff-bookings.ts';
import { seeToday } from '#shared/contracts/today.ts';
import { languages } from '#shared/text/language.ts';
import { testApp } from '../../../support/app.ts';
import { openedPdf } from '../../../support/opened-pdf.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { missingReaders, readSheets } from '../../../support/read-paper.ts';
import { staffWith } from '../../../support/staff.ts';
import { bookVisit } from '../../../support/visits.ts';

const app = await testApp({ ORIGIN: 'https://vesiklinikka.example.org' });
const { call, clock, make, owner, server } = app;
const coordinator = await staffWith(app, ['coordinator']);
const stranger = await staffWith(app, ['coordinator'], '109');

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

const phone = { email: '', phone: '040 123 4567' };

async function print(
  clinicId: string,
  bookingId = '',
  headers: Record<string, string> = coordinator.headers,
) {
  const url = printLetters.path.replace(':clinicId', clinicId) + (bookingId && `?bookingId=${bookingId}`);
  const reply = await server.inject({ method: 'GET', url, headers });
  const { statusCode: status, rawPayload: pdf } = reply;
  return { status, type: reply.headers['content-type'], pdf, opened: openedPdf(pdf) };
}

async function lettersOf(clinicId: string, headers: Record<string, string> = coordinator.headers) {
  const { answer } = await call(listLetters, { query: { clinicId }, headers });
  return answer.days.flatMap(({ letters }) => letters);
}

const waitingOf = async (clinicId: string) =>
  (await lettersOf(clinicId)).filter(({ postedAt }) => postedAt === null);

function post(clinicId: string, letters: Letter[], headers: Record<string, string> = coordinator.headers) {
  const printed = letters.map(({ bookingId, sequence }) => ({ bookingId, sequence }));
  return call(postLetters, { params: { clinicId }, body: { letters: printed }, headers });
}

async function logOf(clinicId: string, action: string) {
  const rows = await owner.selectFrom('audit_log').selectAll().where('action', '=', action).where('subject_id', '=', clinicId).execute(); // prettier-ignore
  return rows.map(({ details, person_id }) => [details, person_id]);
}

const sheets = (opened: string) => opened.match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('the letters of a day', () => {
  test.each(languages)('are an accessible PDF in %s', async (language) => {
    const { id, slotIds } = await make.clinic();
    await bookVisit(app, slotIds[0]!, { ...phone, language });
    const { status, type, opened } = await print(id);
    expect({ status, type }).toEqual({ status: 200, type: 'application/pdf' });
    expect(opened).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(opened).toContain(`/Lang (${language}`);
    expect(opened).toMatch(/\/S\s*\/H1\b/);
    expect(opened).toMatch(/\/S\s*\/Figure\b/);
    expect(sheets(opened)).toBe(1);
  });

  test('have a sheet for each who gave no e-mail and still comes, and are logged without a name', async () => {
    const { id, slotIds } = await make.clinic({ slots: 4 });
    const first = await bookVisit(app, slotIds[0]!, phone);
    await bookVisit(app, slotIds[1]!, { email: '', wantsPaper: true });
    await bookVisit(app, slotIds[2]!);
    const gone = await bookVisit(app, slotIds[3]!, phone);
    await call(cancelBooking, { params: { token: gone.token } });
    expect(sheets((await print(id)).opened)).toBe(2);
    expect(sheets((await print(id, first.bookingId)).opened)).toBe(1);
    expect(await logOf(id, 'booking.letters_printed')).toEqual([
      [{ letters: 2 }, coordinator.id],
      [{ letters: 1 }, coordinator.id],
    ]);
  });

  test('are not there for whoever has mail, for another municipality, or for nobody', async () => {
    const { id, slotIds } = await make.clinic();
    const mailed = await bookVisit(app, slotIds[0]!);
    expect((await print(id)).status).toBe(404);
    expect((await print(id, mailed.bookingId)).status).toBe(404);
    await bookVisit(app, slotIds[1]!, phone);
    expect((await print(id, '', stranger.headers)).status).toBe(404);
    expect((await print(id)).status).toBe(200);
  });

  test('are one file for a large day', async () => {
    const { id, slotIds } = await make.clinic({ slots: 50, minutes: 5, start: '08:00' });
    for (const [place, slotId] of slotIds.entries())
      await bookVisit(app, slotId, { email: '', phone: `040 765 43${String(place).padStart(2, '0')}` });
    const begun = performance.now();
    expect(sheets((await print(id)).opened)).toBe(50);
    console.log(`Fifty letters took ${Math.round(performance.now() - begun)} ms.`);
  });
});

describe('the tray', () => {
  test('holds a letter until it is marked as posted, and then the next change of the visit', async () => {
    const { id, slotIds } = await make.clinic({ slots: 4 });
    const { bookingId } = await bookVisit(app, slotIds[0]!, phone);
    await bookVisit(app, slotIds[1]!);
    const waiting = await waitingOf(id);
    expect(waiting).toMatchObject([{ bookingId, kind: 'booked', name: 'Aino Testi' }]);
    clock.set('2026-10-01T08:00:00Z');
    expect((await post(id, waiting)).status).toBe(204);
    expect(await lettersOf(id)).toMatchObject([{ bookingId, postedAt: '2026-10-01T08:00:00Z' }]);
    expect((await print(id)).status).toBe(404);
    expect((await print(id, bookingId)).status).toBe(200);

    await call(moveForCaller, { params: { bookingId }, body: { slotId: slotIds[2]! }, headers: coordinator.headers }); // prettier-ignore
    expect(await lettersOf(id)).toMatchObject([{ bookingId, kind: 'moved', postedAt: null }]);
    await call(cancelForCaller, { params: { bookingId }, headers: coordinator.headers });
    expect(await lettersOf(id)).toEqual([]);
  });

  test('keeps a letter whose visit changed after it was printed, and marks none twice', async () => {
    const { id, slotIds } = await make.clinic({ slots: 4 });
    const first = await bookVisit(app, slotIds[0]!, phone);
    const second = await bookVisit(app, slotIds[1]!, { email: '', phone: '040 123 4568' });
    const printed = await waitingOf(id);
    await call(moveForCaller, { params: { bookingId: first.bookingId }, body: { slotId: slotIds[3]! }, headers: coordinator.headers }); // prettier-ignore
    await Promise.all([post(id, printed), post(id, printed)]);
    expect(await waitingOf(id)).toMatchObject([{ bookingId: first.bookingId, kind: 'moved' }]);
    expect((await lettersOf(id)).find(({ postedAt }) => postedAt)?.bookingId).toBe(second.bookingId);
    expect(await logOf(id, 'booking.letters_posted')).toEqual([[{ letters: 1 }, coordinator.id]]);
  });

  test('is open to nobody of another municipality, and marks no letter of another day', async () => {
    const { id, slotIds } = await make.clinic();
    const other = await make.clinic();
    await bookVisit(app, slotIds[0]!, phone);
    const waiting = await waitingOf(id);
    expect(await lettersOf(id, stranger.headers)).toEqual([]);
    expect((await post(id, waiting, stranger.headers)).status).toBe(404);
    expect((await post(other.id, waiting)).status).toBe(204);
    expect(await waitingOf(id)).toHaveLength(1);
  });

  test('tells in a day that moves or is cancelled what the mails tell, and counts for today', async () => {
    const planner = await coordinatorOf(app);
    const { answer: draft } = await planner.draft();
    const { answer: day } = await planner.publish(draft);
    const slot = await owner.selectFrom('slot').select('id').where('clinic_id', '=', day.id).orderBy('starts_at').executeTakeFirstOrThrow(); // prettier-ignore
    await bookVisit(app, slot.id, phone);
    await post(day.id, await waitingOf(day.id));
    const toPrint = async () => (await call(seeToday, { headers: planner.headers })).answer.lettersToPrint;
    const before = await toPrint();
    const reason = { fi: 'Tie on poikki.', sv: 'Vägen är av.' };
    const { answer: moved } = await planner.move(day, { date: '2026-10-21', reason, now: true });
    expect(await waitingOf(day.id)).toMatchObject([{ kind: 'day_moved', start: '2026-10-21T11:00:00Z' }]);
    expect(await toPrint()).toBe(before + 1);
    await planner.cancel(moved, { fi: 'Sali on veden alla.', sv: 'Salen står under vatten.' });
    expect(await waitingOf(day.id)).toMatchObject([{ kind: 'day_cancelled' }]);
  });

  test('is empty once the visit has begun', async () => {
    const { id, slotIds } = await make.clinic();
    await bookVisit(app, slotIds[0]!, phone);
    clock.set('2026-10-15T11:00:00Z');
    expect(await lettersOf(id)).toEqual([]);
  });
});

describe.skipIf(missingReaders.length > 0)(`what a letter says ${missingReaders.join(', ')}`, () => {
  test('is the time, the place, and the code that the QR code asks for', async () => {
    const { id, slotIds } = await make.clinic();
    const { code } = await bookVisit(app, slotIds[0]!, phone);
    const [sheet] = readSheets((await print(id)).pdf);
    expect(sheet!.words).toContain('Aikasi on varattu');
    expect(sheet!.words).toContain(code);
    expect(sheet!.codes).toEqual(['https://vesiklinikka.example.org/fi/find-booking']);
  });

  test('is the new date and why, in its reader’s language, and what it replaces', async () => {
    const planner = await coordinatorOf(app);
    const { answer: draft } = await planner.draft();
    const { answer: day } = await planner.publish(draft);
    const slots = await owner.selectFrom('slot').select('id').where('clinic_id', '=', day.id).orderBy('starts_at').execute(); // prettier-ignore
    await bookVisit(app, slots[0]!.id, { ...phone, language: 'sv' });
    await post(day.id, await waitingOf(day.id));
    const reason = { fi: 'Tie on poikki.', sv: 'Vägen är av.' };
    const { answer: moved } = await planner.move(day, { date: '2026-10-21', reason, now: true });
    const [sheet] = readSheets((await print(day.id)).pdf);
    for (const said of ['onsdag 21.10.2026', 'Vägen är av.', 'ersätter det tidigare brevet'])
      expect(sheet!.words).toContain(said);

    await planner.cancel(moved, { fi: 'Sali on veden alla.', sv: 'Salen står under vatten.' });
    const [last] = readSheets((await print(day.id)).pdf);
    expect(last!.words).toContain('Salen står under vatten.');
    expect(last!.words).not.toContain('Bokningskod');
    expect(last!.codes).toEqual(['https://vesiklinikka.example.org/sv/municipalities/638']);
  });
});
