import { describe, expect, test } from 'vitest';
import { askSignInCode, getMe } from '#shared/contracts/people.ts';
import { testApp } from '../support/app.ts';
import { allContracts, nameOf } from '../support/contracts.ts';
import { staffWith } from '../support/staff.ts';

const app = await testApp();
const everything = await staffWith(app, ['project_lead', 'coordinator', 'admin']);
const writing = (await allContracts()).filter(({ method }) => method !== 'GET');

const strange: [string, Record<string, string>][] = [
  ['another origin', { origin: 'https://elsewhere.example' }],
  ['our host on another port', { origin: 'http://localhost:3001' }],
  ['our host by another scheme', { origin: 'https://localhost:3000' }],
  ['a host that begins like ours', { origin: 'http://localhost:3000.elsewhere.example' }],
  ['the origin null of a sandboxed frame', { origin: 'null' }],
  ['an empty origin', { origin: '' }],
  ['no origin, but a browser says cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['no origin, but a browser says same-site', { 'sec-fetch-site': 'same-site' }],
];

describe('a cookie that comes from a strange page', () => {
  test.each(strange)('%s is refused at every writing endpoint', async (_name, headers) => {
    for (const contract of writing) {
      const reply = await app.server.inject({
        method: contract.method,
        url: contract.path.replaceAll(/:\w+/g, '638'),
        headers: { ...everything.headers, ...headers },
      });
      expect(reply.statusCode, nameOf(contract)).toBe(403);
      expect(reply.json().code).toBe('platform.strange_origin');
    }
    const { status } = await app.call(getMe, { headers: everything.headers });
    expect(status, 'nobody was signed out').toBe(200);
  });
});

// A form of another site can send these without asking first; only JSON makes a browser ask.
test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'no endpoint reads a body of type %s, but the one whose sender signs it',
  async (type) => {
    for (const contract of writing.filter(({ body }) => body !== undefined)) {
      if (contract.consumes === type) continue;
      const reply = await app.server.inject({
        method: contract.method,
        url: contract.path.replaceAll(/:\w+/g, '638'),
        headers: { ...everything.headers, origin: app.config.origin, 'content-type': type },
        payload: '{"email":"aino@example.org","language":"fi"}',
      });
      expect(reply.statusCode, nameOf(contract)).toBe(415);
    }
  },
);

test('no answer lets another site read it', async () => {
  const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
  const { method, path: url } = askSignInCode;
  const asked = await app.server.inject({ method: 'OPTIONS', url, headers });
  const read = await app.server.inject({ url: '/api/clinics', headers });
  const sent = await app.server.inject({ method, url, headers, payload: {} });
  for (const reply of [asked, read, sent])
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  expect(asked.statusCode).toBe(404);
});
