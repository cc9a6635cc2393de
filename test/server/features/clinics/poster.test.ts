import { beforeEach, describe, expect, test } from 'vitest';
import { printPoster } from '#shared/contracts/clinics.ts';
import { languages } from '#shared/text/language.ts';
import { testApp } from '../../../support/app.ts';
import { openedPdf } from '../../../support/opened-pdf.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { missingReaders, readSheets } from '../../../support/read-paper.ts';

const app = await testApp({ ORIGIN: 'https://vesiklinikka.example.org' });
const { clock, make, owner, server } = app;

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

async function ask(clinicId: string, language?: string) {
  const query = language ? `?language=${language}` : '';
  const url = printPoster.path.replace(':clinicId', clinicId) + query;
  const reply = await server.inject({ method: 'GET', url });
  return { status: reply.statusCode, type: reply.headers['content-type'], pdf: reply.rawPayload };
}

describe('the poster of a published day', () => {
  test.each(languages)('is an accessible PDF in %s', async (language) => {
    const { id } = await make.clinic();
    const { status, type, pdf } = await ask(id, language);
    expect({ status, type }).toEqual({ status: 200, type: 'application/pdf' });
    const opened = openedPdf(pdf);
    expect(opened).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(opened).toContain(`/Lang (${language}`);
    expect(opened).toMatch(/\/S\s*\/H1\b/);
    expect(opened).toMatch(/\/S\s*\/Figure\b/);
    expect(pagesIn(opened)).toBe(1);
  });

  test('carries both languages of a bilingual municipality on one sheet', async () => {
    const { id } = await make.clinic({ municipality: '638' });
    const opened = openedPdf((await ask(id)).pdf);
    expect(opened).toContain('/Lang (fi');
    expect(opened).toContain('/Lang (sv');
    expect(pagesIn(opened)).toBe(1);
  });

  test.skipIf(missingReaders.length > 0)(
    'says when and where in both, and its QR code opens the day',
    async () => {
      const { id } = await make.clinic({ municipality: '638', day: '2026-10-15' });
      const [sheet] = readSheets((await ask(id)).pdf);
      for (const said of ['torstai 15.10.2026', 'torsdag 15.10.2026', 'Kerkkoo'])
        expect(sheet!.words.toLowerCase()).toContain(said.toLowerCase());
      expect(sheet!.codes).toEqual([`https://vesiklinikka.example.org/fi/clinics/${id}`]);
    },
  );

  test('stays one sheet with the longest words a municipality can give', async () => {
    const { id, venueId, roomId } = await make.clinic();
    const inBoth = (words: string) => JSON.stringify({ fi: words, sv: words }) as never;
    const name = inBoth('Kylätalo jolla on harvinaisen pitkä nimi ja vielä lisänimi');
    const accessibility = inBoth('Esteetön '.repeat(20).slice(0, 159));
    const address = 'Hyvinpitkänkadunnimentie 1234 A, sisäänkäynti pihan puolelta';
    await owner
      .updateTable('venue')
      .set({ name, accessibility, address })
      .where('id', '=', venueId)
      .execute();
    await owner.updateTable('room').set({ name }).where('id', '=', roomId).execute();
    const phone_hours = inBoth('maanantaista torstaihin klo 9–11.30 ja 12.30–15, perjantaisin klo 9–11');
    await owner.updateTable('municipality').set({ phone: '+358 19 520 2900', phone_hours }).where('id', '=', '638').execute(); // prettier-ignore
    expect(pagesIn(openedPdf((await ask(id)).pdf))).toBe(1);
  });
});

test('a day has its poster until it begins', async () => {
  const { id } = await make.clinic({ day: '2026-10-15', start: '14:00' });
  clock.set('2026-10-14T20:00:00Z');
  expect((await ask(id)).status).toBe(200);
  clock.set('2026-10-15T11:00:00Z');
  expect((await ask(id)).status).toBe(404);
});

test('a draft, a cancelled and an unknown day have no poster', async () => {
  const coordinator = await coordinatorOf(app);
  const { answer: draft } = await coordinator.draft();
  expect((await ask(draft.id)).status).toBe(404);
  const { answer: published } = await coordinator.publish(draft);
  expect((await ask(draft.id)).status).toBe(200);
  await coordinator.cancel(published);
  expect((await ask(draft.id)).status).toBe(404);
  expect((await ask('00000000-0000-4000-8000-000000000000')).status).toBe(404);
});

const pagesIn = (opened: string) => [...opened.matchAll(/\/Type\s*\/Page\b/g)].length;
