import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allContracts, nameOf } from '../../support/contracts.ts';
import { testApp } from '../../support/app.ts';
import { staffWith } from '../../support/staff.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { roles } from '#shared/contracts/endpoint.ts';

const app = await testApp();
const everything = await staffWith(app, [...roles]);
const contracts = await allContracts();

const nasty = [
  '',
  ' ',
  '0',
  '../../etc/passwd',
  "'; drop table booking; --",
  '%00',
  'å\u202e\u0000',
  '9'.repeat(150),
  '00000000-0000-0000-0000-000000000000',
  '638',
  '{}',
];
const words = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', maxLength: 60 }));

const url = (path: string, parts: string[]) => {
  let turn = 0;
  return path.replace(/:\w+/g, () => encodeURIComponent(parts[turn++ % parts.length] ?? ''));
};

describe('whatever comes in, the answer is a sentence and never a 500', () => {
  test.each(contracts.map((contract) => [nameOf(contract), contract] as const))(
    '%s',
    async (_name, contract) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(words, { minLength: 3, maxLength: 3 }),
          fc.json({ maxDepth: 3 }),
          async (parts, json) => {
            const reply = await app.server.inject({
              method: contract.method,
              url: url(contract.path, parts),
              headers: {
                ...everything.headers,
                origin: app.config.origin,
                ...(contract.body && { 'content-type': 'application/json' }),
              },
              ...(contract.body && { payload: json }),
            });
            expect(reply.statusCode, reply.body).toBeLessThan(500);
            if (reply.statusCode >= 400) {
              expect(reply.headers['content-type']).toContain('application/problem+json');
              expect(reply.json()).toMatchObject({ code: expect.any(String), title: expect.any(String) });
            }
          },
        ),
        { numRuns: 12 },
      );
    },
  );

  test.each([
    [
      'a body that is no JSON',
      { payload: '{"holdToken":', headers: { 'content-type': 'application/json' } },
      400,
    ],
    ['a body of another kind', { payload: 'a=b', headers: { 'content-type': 'text/plain' } }, 415],
    [
      'a huge body',
      {
        payload: JSON.stringify({ name: 'a'.repeat(300_000) }),
        headers: { 'content-type': 'application/json' },
      },
      413,
    ],
    ['__proto__', { payload: '{"__proto__":{"x":1}}', headers: { 'content-type': 'application/json' } }, 400],
  ])('%s', async (_name, sent, status) => {
    const reply = await app.server.inject({ method: 'POST', url: '/api/bookings', ...sent });
    expect(reply.statusCode).toBe(status);
    expect(reply.headers['content-type']).toContain('application/problem+json');
  });
});

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

describe('a cookie from a strange page', () => {
  test.each([
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['no origin, but a browser says cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['the origin null', { origin: 'null' }],
  ])('%s is refused', async (_name, headers: Record<string, string>) => {
    const reply = await app.server.inject({
      method: 'DELETE',
      url: '/api/sessions/current',
      headers: { ...everything.headers, ...headers },
    });
    expect(reply.statusCode).toBe(403);
    expect(reply.json().code).toBe('platform.strange_origin');
  });
});
