import { describe, expect, test } from 'vitest';
import { recogniseMunicipality } from '#shared/contracts/municipalities.ts';
import finnish from '#server/features/municipalities/finnish-municipalities.json' with { type: 'json' };
import { municipalitiesFrom } from '../../../../scripts/refresh-municipalities.ts';
import { testApp } from '../../../support/app.ts';

const { call } = await testApp();
const typed = async (text: string) => (await call(recogniseMunicipality, { query: { typed: text } })).answer;

describe('recognising a typed municipality', () => {
  test.each(['Porvoo', ' borgå ', '638', 'PORVOO'])('%s holds clinic days here', async (text) => {
    expect(await typed(text)).toEqual({ here: '638', elsewhere: null });
  });

  test('another Finnish municipality is named in both languages', async () => {
    expect(await typed('kyrkslätt')).toEqual({
      here: null,
      elsewhere: { id: '257', name: { fi: 'Kirkkonummi', sv: 'Kyrkslätt' } },
    });
  });

  test('what is no municipality is nothing', async () => {
    expect(await typed('Atlantis')).toEqual({ here: null, elsewhere: null });
  });
});

test('the list has a code, both names and languages for each, and says its source and age', () => {
  expect(finnish.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
  expect(new Set(finnish.municipalities.map(({ id }) => id)).size).toBe(finnish.municipalities.length);
  expect(finnish.municipalities.length).toBeGreaterThan(300);
  for (const { id, fi, sv, languages } of finnish.municipalities) {
    expect(id).toMatch(/^\d{3}$/);
    expect(fi && sv).toBeTruthy();
    expect([['fi'], ['fi', 'sv'], ['sv']]).toContainEqual(languages);
  }
});

test('a refresh keeps known languages and names what is new', () => {
  const row = (codeValue: string, fi: string, status = 'VALID') => ({
    codeValue,
    status,
    prefLabel: { fi, sv: fi },
  });
  const known = [{ id: '638', fi: 'Porvoo', sv: 'Borgå', languages: ['fi', 'sv'] }];
  const list = { results: [row('638', 'Porvoo'), row('999', 'Uusikylä'), row('083', 'Hauho', 'RETIRED')] };
  const { municipalities, unknown } = municipalitiesFrom(list, known);
  expect(municipalities.map(({ id, languages }) => [id, languages])).toEqual([
    ['638', ['fi', 'sv']],
    ['999', ['fi']],
  ]);
  expect(unknown.map(({ fi }) => fi)).toEqual(['Uusikylä']);
});
