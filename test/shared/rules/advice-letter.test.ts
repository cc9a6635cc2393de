import { describe, expect, test } from 'vitest';
import type { Advice } from '#shared/contracts/reading.ts';
import { adviceLetter } from '#shared/rules/advice-letter.ts';

const advice: Advice = {
  municipality: '638',
  municipalityName: { fi: 'Porvoo', sv: 'Borgå' },
  phone: '019 520 211',
  timeZone: 'Europe/Helsinki',
  language: 'sv',
  visitDay: '2027-01-12',
  venue: { fi: 'Kylätalo', sv: 'Byagården' },
  name: 'Aino Testi',
  property: { identifier: '638-999-1-1', address: 'Testitie 3', village: '' },
  // An hour before midnight in UTC is the next day in Helsinki.
  signedAt: '2027-01-12T23:00:00Z',
  signedBy: 'Sanna Exempel',
  signedRole: 'environmental_secretary',
  area: 'SHORE_100',
  systems: [
    {
      building: 'Sauna',
      builtYear: 1998,
      condition: 'RED',
      basis: ['OWNER', 'PHOTO'],
      pretreatment: 'TWO_PART',
      treatment: 'SOAKAWAY',
      actions: ['APPLY_EXEMPTION', 'EMPTY_SLUDGE'],
      annexes: ['3A', '3B'],
    },
  ],
  words: 'Ett.\n\n\nTvå\nrader.\n\n',
  nextSteps: [
    { what: 'Sök', who: 'RESIDENT', by: '2027-04-12' },
    { what: 'Ring', who: 'ENVIRONMENT', byWords: 'före våren' },
  ],
  addenda: [],
};

describe('advice as a letter', () => {
  const letter = adviceLetter(advice, 'fi');

  test('is in the reader’s language, and says which language the words are in', () => {
    expect(letter).toMatchObject({ language: 'fi', wordsLanguage: 'sv', municipality: 'Porvoo' });
    expect(letter.visit).toContain('tiistai 12.1.2027, Kylätalo');
    expect(adviceLetter(advice, 'sv').visit).toContain('Byagården');
  });

  test('dates are those of the municipality’s wall', () => {
    expect(letter.signed).toContain('13.1.2027');
    expect(letter.next.rows[0]).toEqual(['Sök', 'Sinä', '12.4.2027']);
    expect(letter.next.rows[1]?.[2]).toBe('före våren');
  });

  test('paragraphs are kept, empty ones are not', () => {
    expect(letter.words.paragraphs).toEqual(['Ett.', 'Två\nrader.']);
  });

  test('codes become words of one sentence, and an exemption names its annexes', () => {
    const facts = Object.fromEntries(letter.systems.list[0]?.facts ?? []);
    expect(Object.values(facts)).toEqual(
      expect.arrayContaining([
        'Asukkaan kertoma, valokuvat',
        'Hae poikkeamista (liite 3A, liite 3B); Tyhjennytä liete',
      ]),
    );
    expect(letter.systems.list[0]).toMatchObject({ tone: 'danger' });
  });
});
