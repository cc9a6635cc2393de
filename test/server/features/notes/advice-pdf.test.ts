import { describe, expect, test } from 'vitest';
import { writeAdvicePdf } from '#server/features/notes/write-advice-pdf.ts';
import type { Advice } from '#shared/contracts/reading.ts';
import { languages } from '#shared/text/language.ts';
import { openedPdf } from '../../../support/opened-pdf.ts';
import { wholeNote } from '../../../support/visits.ts';

const { inside: _inside, words, ...content } = wholeNote;
const advice: Advice = {
  municipality: '638',
  municipalityName: { fi: 'Porvoo', sv: 'Borgå' },
  phone: '019 000 000',
  timeZone: 'Europe/Helsinki',
  language: 'fi',
  visitDay: '2026-10-15',
  venue: { fi: 'Kerkkoon kylätalo' },
  name: 'Aino Testi',
  property: { identifier: '638-999-1-1', address: 'Testitie 3', village: 'Kerkkoo' },
  signedAt: '2026-10-15T12:00:00Z',
  signedBy: 'Sanna Esimerkki',
  signedRole: 'environmental_secretary',
  words,
  systems: content.systems,
  nextSteps: content.nextSteps,
  area: 'OUTSIDE',
  addenda: [
    { reason: 'Näyte', words: 'Vesi on hyvää.', writtenBy: 'Sanna', writtenAt: '2026-10-20T12:00:00Z' },
  ],
};

describe('the letter as PDF', () => {
  test.each(languages)('says in %s that it is PDF/UA-1, tagged, with language and title', (language) => {
    const pdf = openedPdf(writeAdvicePdf(advice, language, { demo: true }));
    expect(pdf).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/DisplayDocTitle true/);
    expect(pdf).toContain(`/Lang (${language}`);
    expect(pdf).toMatch(/\/S\s*\/H1\b/);
    expect(pdf).toMatch(/\/S\s*\/TH\b/);
    expect(pdf).toContain('638-999-1-1</rdf:li>');
  });

  test('words are set as they are, never as markup of the typesetter', () => {
    const hostile = '#panic("boo") *x* = y $ \\ [ ] <a> `code`\n#read("/etc/passwd")';
    const pdf = writeAdvicePdf({ ...advice, words: hostile, name: hostile }, 'fi', { demo: false });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a note with nothing but words is still a letter', () => {
    const bare = { ...advice, systems: [], nextSteps: [], addenda: [], area: undefined };
    expect(writeAdvicePdf(bare as Advice, 'nb', { demo: false }).length).toBeGreaterThan(5000);
  });
});
