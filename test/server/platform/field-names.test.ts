import { describe, expect, test } from 'vitest';
import type { Problem } from '#shared/contracts/problem.ts';
import { testApp } from '../../support/app.ts';

const app = await testApp();

describe('a field that cannot be taken', () => {
  const refused = async (language: string, payload: object) => {
    const headers = { 'accept-language': language };
    const reply = await app.server.inject({ method: 'POST', url: '/api/bookings', headers, payload });
    return (reply.json() as Problem).fields;
  };

  test.each([
    ['fi', 'Täytä kohta: varatun ajan tunniste.', 'Kysymys on liian pitkä. Enintään 4000 merkkiä.'],
    ['sv', 'Fyll i: den reserverade tidens kod.', 'Fråga: texten är för lång. Skriv högst 4000 tecken.'],
    ['en', 'Fill in: token of the held time.', 'Question is too long. Use at most 4000 characters.'],
    [
      'nb',
      'Fyll ut: koden til den reserverte timen.',
      'Spørsmål: Teksten er for lang. Bruk høyst 4000 tegn.',
    ],
  ])('is named in the words of %s', async (language, missing, tooLong) => {
    expect(await refused(language, { question: 'x'.repeat(4001) })).toEqual([
      { field: 'holdToken', code: 'required', message: missing },
      { field: 'question', code: 'too_long', message: tooLong },
    ]);
  });
});
