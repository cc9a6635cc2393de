import { beforeAll, expect, test } from 'vitest';
import { roles } from '#shared/contracts/endpoint.ts';
import { testApp } from '../support/app.ts';
import { furnished } from '../support/furnished.ts';
import { staffWith } from '../support/staff.ts';
import { wholeNote } from '../support/visits.ts';

const app = await testApp();
const { headers } = await staffWith(app, [...roles]);
let there: Record<string, string>;
beforeAll(async () => {
  there = await furnished(app, headers);
});

const asked = (number: number | string): [string, string, object?][] => [
  ['GET', `/api/admin/municipalities/638/audit-log?before=${number}`],
  ['PUT', '/api/visits/:bookingId/note', { version: number, content: wholeNote }],
  ['POST', '/api/notes/:noteId/signature', { version: number }],
  ['POST', '/api/staff/clinics/:clinicId/publication', { version: number }],
  ['POST', '/api/staff/clinics/:clinicId/unpublication', { version: number, reason: {} }],
  ['POST', '/api/staff/clinics/:clinicId/cancellation', { version: number, reason: {} }],
  ['PUT', '/api/staff/clinics/:clinicId/staffing', { version: number, seats: [] }],
];

test.each([2 ** 31, 2 ** 53, 2 ** 63, 1e308, '9'.repeat(400), 'Infinity'])(
  '%.20s is no version and no place in the log',
  async (number) => {
    for (const [method, path, payload] of asked(number)) {
      const url = path.replaceAll(/:(\w+)/g, (_, name: string) => there[name]!);
      const reply = await app.server.inject({
        method: method as 'GET',
        url,
        headers: { ...headers, origin: app.config.origin },
        payload,
      });
      expect(reply.statusCode, `${path}: ${reply.body}`).toBeLessThan(500);
    }
  },
);
