import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { roles, type Endpoint } from '#shared/contracts/endpoint.ts';
import { testApp } from '../support/app.ts';
import { allContracts, nameOf } from '../support/contracts.ts';
import { besideSchema, type Schema } from '../support/from-schema.ts';
import { furnished } from '../support/furnished.ts';
import { nastyTexts } from '../support/hostile-values.ts';
import { asSent, type SentBody } from '../support/spoilt-body.ts';
import { staffWith } from '../support/staff.ts';
import { tableState } from '../support/table-state.ts';

interface Operation {
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** `npm run fuzz` sends more. */
const requests = Number(process.env['FUZZ_REQUESTS'] ?? 2000);
/** Of this process alone, so that a busy machine does not count; waiting has a bound of its own. */
const mostCpuMs = 1000;
const mostWaitingMs = 20_000;
const freshEvery = 10;

const app = await testApp({ FLOOD_LIMIT: '100000000' });
const contracts = await allContracts();
const stateOf = await tableState(app);

let document: { paths: Record<string, Record<string, Operation>> };
beforeAll(async () => {
  document = (await app.server.inject({ url: '/api/openapi.json' })).json();
});
const operationOf = ({ method, path }: Endpoint) =>
  document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]![method.toLowerCase()]!;

/** Good values by name; `@name@` becomes what stands in the database when the request leaves. */
const named = ['slotId', 'clinicId', 'bookingId', 'roomId', 'personId', 'municipality', 'holdToken'];
const samples = {
  ...Object.fromEntries(named.map((name) => [name, [`@${name}@`]])),
  version: [0, 1, 1],
  email: ['aino@example.org', 'Päivi.Ö@example.org', '@email@'],
  phone: ['040 123 4567', ''],
  propertyIdentifier: ['638-999-1-1', '638-999-1-2', '638-401-1-12'],
  identifier: ['638-999-3-1', ''],
  emailOrPhone: ['aino.testi@example.org', '040 123 4567'],
  identifierOrPhone: ['638-999-1-1', '040 123 4567'],
  code: ['123456', 'ABCD-EFGH', '@code@'],
  date: ['2026-10-14', '2026-10-20', '2026-12-06'],
  by: ['2027-01-15', ''],
  start: ['14:00', '15:00'],
  end: ['16:00', '15:10'],
  slotMinutes: [25],
  changeoverMinutes: [5],
  desks: [1, 2],
  staffSlots: [0, 1],
  walkInSlots: [0, 1],
  closesAt: [null],
  staffSlotsOpenAt: [null],
  breaks: [[]],
  seats: [[]],
};

interface Drawn {
  /** What to put in for a part of the path; null: what there is. */
  parts: Record<string, string | null>;
  query: Record<string, unknown>;
  body: SentBody | null;
  key: string | undefined;
}

function requestsTo({ parameters = [], requestBody }: Operation): fc.Arbitrary<Drawn> {
  const words = fc.constantFrom(...nastyTexts).map((text) => text.toWellFormed().slice(0, 300));
  const part = fc.oneof({ weight: 16, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: words });
  const standing = (place: string) => parameters.filter((one) => one.in === place);
  const parts = standing('path').map(({ name }) => [name, part] as const);
  const query = standing('query').map(({ name, schema }) => {
    const object = { type: 'object', properties: { [name]: schema }, required: [name] };
    const value = besideSchema(object, samples).map((drawn) => (drawn as Record<string, unknown>)?.[name]);
    return [name, value] as const;
  });
  const schema = requestBody?.content['application/json']?.schema;
  return fc.record<Drawn>({
    parts: fc.record(Object.fromEntries(parts)),
    query: fc.record(Object.fromEntries(query), { requiredKeys: [] }) as fc.Arbitrary<Drawn['query']>,
    body: schema ? asSent(besideSchema(schema, samples)) : fc.constant(null),
    key: fc.constantFrom(...Array<undefined>(6).fill(undefined), 'short', 'x'.repeat(201), 'k'.repeat(20)),
  });
}

/** The request as it goes out: what is asked for by name is put in. */
function requestOf({ path }: Endpoint, { parts, query, body }: Drawn, there: Record<string, string>) {
  const filled = (text: string) => text.replaceAll(/@(\w+)@/g, (whole, name: string) => there[name] ?? whole);
  const pairs = Object.entries(query).map(([name, value]) => {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return `${name}=${encodeURIComponent(filled(text).toWellFormed().slice(0, 2000))}`;
  });
  const url = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(parts[name] ?? there[name]!),
  );
  return {
    url: pairs.length > 0 ? `${url}?${pairs.join('&')}` : url,
    bytes: body && filled(body.bytes),
  };
}

async function withoutHanging<T>(work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer after ${mostWaitingMs} ms`)), mostWaitingMs);
  });
  const answer = await Promise.race([work(), tooLate]).finally(() => clearTimeout(timer));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000, 'milliseconds of work for one request').toBeLessThan(mostCpuMs);
  return answer;
}

/** A finished form is kept first and checked then: what was typed must not be lost over a missing name. */
const keepsWhatItRefuses = (contract: Endpoint, bytes: string | null) =>
  nameOf(contract) === 'PATCH /api/holds/:holdToken' && bytes?.includes('"finished":true');

describe(`${requests} requests made from the API’s own description and beside it`, () => {
  test.each(contracts.map((contract) => [nameOf(contract), contract] as const))(
    '%s: a sentence, never a 5xx, no hang, no change after a refusal',
    async (_name, contract) => {
      // Some requests sign their caller out, or use up what stands there.
      const everything = await staffWith(app, [...roles]);
      const furnish = async () => ({
        ...(await furnished(app, everything.headers)),
        email: everything.email,
      });
      let there = await furnish();
      let furnishedState = await stateOf();
      let state = furnishedState;
      const isReading = contract.method === 'GET';
      let sent = 0;
      const send = async (drawn: Drawn) => {
        if (++sent % freshEvery === 0 && state !== furnishedState) {
          there = await furnish();
          furnishedState = state = await stateOf();
        }
        const { url, bytes } = requestOf(contract, drawn, there);
        const headers = {
          ...everything.headers,
          origin: app.config.origin,
          ...(drawn.body && { 'content-type': drawn.body.type }),
          ...(drawn.key && { 'idempotency-key': drawn.key }),
        };
        const payload = bytes === null ? undefined : Buffer.from(bytes, 'latin1');
        const reply = await withoutHanging(() =>
          app.server.inject({ method: contract.method, url, headers, payload }),
        );
        expect(reply.statusCode, reply.body).toBeLessThan(500);
        const stateNow = isReading ? state : await stateOf();
        if (reply.statusCode >= 400) {
          expect(reply.headers['content-type']).toContain('application/problem+json');
          expect(reply.json()).toMatchObject({ code: expect.any(String), title: expect.any(String) });
          if (!keepsWhatItRefuses(contract, bytes)) expect(stateNow).toBe(state);
        }
        state = stateNow;
      };
      const numRuns = Math.ceil(requests / contracts.length);
      await fc.assert(fc.asyncProperty(requestsTo(operationOf(contract)), send), { numRuns });
      if (isReading) expect(await stateOf()).toBe(state);
    },
    600_000,
  );
});
