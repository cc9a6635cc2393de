import { beforeEach, describe, expect, test } from 'vitest';
import { cancelBooking } from '#shared/contracts/bookings.ts';
import { printLetters } from '#shared/contracts/staff-bookings.ts';
import { languages } from '#shared/text/language.ts';
import { testApp } from '../../../support/app.ts';
import { openedPdf } from '../../../support/opened-pdf.ts';
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
  return {
    status: reply.statusCode,
    type: reply.headers['content-type'],
    opened: openedPdf(reply.rawPayload),
  };
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
    const rows = await owner.selectFrom('audit_log').selectAll().where('action', '=', 'booking.letters_printed').where('subject_id', '=', id).execute(); // prettier-ignore
    expect(rows.map(({ details, person_id }) => [details, person_id])).toEqual([
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
