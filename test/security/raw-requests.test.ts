import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { getHold, takeHold } from '#shared/contracts/bookings.ts';
import { testApp } from '../support/app.ts';
import { sendRaw } from '../support/raw-http.ts';
import { tableState } from '../support/table-state.ts';

const app = await testApp();
const stateOf = await tableState(app);
const clinic = await app.make.clinic();
const { answer: held } = await app.call(takeHold, { params: { slotId: clinic.slotIds[0]! } });
const path = `/api/holds/${held.holdToken}`;

let port = 0;
beforeAll(async () => {
  await app.server.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.server.address() as AddressInfo).port;
});

const head = (lines: string[], line = `PATCH ${path} HTTP/1.1`) =>
  `${[line, 'Host: localhost', 'Connection: close', ...lines].join('\r\n')}\r\n\r\n`;
const json = 'Content-Type: application/json';

function patch(body: Buffer | string, more: string[] = [], length = Buffer.byteLength(body)) {
  const lines = [json, `Content-Length: ${length}`, ...more];
  return sendRaw(port, Buffer.concat([Buffer.from(head(lines)), Buffer.from(body)]));
}
const name = (value: string) => `{"answers":{"name":"${value}"}}`;
const nameNow = async () => (await app.call(getHold, { params: { holdToken: held.holdToken } })).answer.answers.name; // prettier-ignore

describe('a request by hand', () => {
  test('is taken when it is right', async () => {
    expect((await patch(name('Aino'))).status).toBe(200);
    expect(await nameNow()).toBe('Aino');
  });

  test('a key that stands twice counts once, the last', async () => {
    await patch('{"answers":{"name":"Eka","name":"Toka"},"answers":{"name":"Vika"}}');
    expect(await nameNow()).toBe('Vika');
  });

  test('letters that are not UTF-8 become the sign for “unreadable”', async () => {
    expect((await patch(notUtf8)).status).toBe(200);
    expect(await nameNow()).toBe('\ufffd(\ufffd');
  });

  const notUtf8 = Buffer.concat([Buffer.from('{"answers":{"name":"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}}')]); // prettier-ignore
  test.each<[string, number, () => Promise<{ status: number; text: string }>]>([
    ['no JSON', 400, () => patch('{"answers":')],
    ['a bare NUL', 400, () => patch(name('a\u0000b'))],
    ['__proto__', 400, () => patch('{"__proto__":{"x":1},"answers":{}}')],
    ['constructor.prototype', 400, () => patch('{"constructor":{"prototype":{}},"answers":{}}')],
    ['nothing at all', 400, () => patch('')],
    ['300 kB', 413, () => patch(name('a'.repeat(300_000)))],
    [
      'another type',
      415,
      () => sendRaw(port, `${head(['Content-Type: text/plain', 'Content-Length: 3'])}a=b`),
    ],
    [
      'two types',
      415,
      () => sendRaw(port, `${head(['Content-Type: application/json, text/plain', 'Content-Length: 2'])}{}`),
    ],
    [
      'fewer bytes than announced',
      400,
      () => sendRaw(port, `${head([json, 'Content-Length: 500'])}{}`, { hangUp: true }),
    ],
    ['more bytes than announced', 400, () => patch(name('Paljon'), [], 10)],
    ['a length below zero', 400, () => patch(name('a'), [], -1)],
    ['two lengths', 400, () => patch(name('a'), ['Content-Length: 4'])],
    ['a length and chunks together', 400, () => patch(name('a'), ['Transfer-Encoding: chunked'])],
    ['an unknown coding', 400, () => sendRaw(port, head([json, 'Transfer-Encoding: cow']))],
    [
      'a chunk of a wrong size',
      400,
      () => sendRaw(port, `${head([json, 'Transfer-Encoding: chunked'])}zz\r\n{}\r\n0\r\n\r\n`),
    ],
    ['a header with a NUL', 400, () => patch(name('a'), ['X-Odd: a\u0000b'])],
    ['a header of 100 kB', 431, () => patch(name('a'), [`X-Odd: ${'a'.repeat(100_000)}`])],
    [
      'a bare line feed in a header',
      400,
      () => sendRaw(port, head([json, 'X-Odd: a\nX-More: b', 'Content-Length: 2']) + '{}'),
    ],
    ['no host', 400, () => sendRaw(port, `GET ${path} HTTP/1.1\r\n\r\n`)],
    ['an unknown method', 400, () => sendRaw(port, head([], `EAT ${path} HTTP/1.1`))],
    ['TRACE', 404, () => sendRaw(port, head([], `TRACE ${path} HTTP/1.1`))],
    ['a path that climbs', 404, () => sendRaw(port, head([], 'GET /api/../../../../etc/passwd HTTP/1.1'))],
    [
      'a path that climbs in disguise',
      404,
      () => sendRaw(port, head([], 'GET /api/%2e%2e/%2e%2e%2fetc/passwd HTTP/1.1')),
    ],
    ['a path with half an escape', 400, () => sendRaw(port, head([], 'GET /api/clinics/%E0%A4%A HTTP/1.1'))],
  ])('with %s is answered %i and changes nothing', async (_name, status, send) => {
    const before = await stateOf();
    const answer = await send();
    expect(answer.status, answer.text).toBe(status);
    expect(answer.text).not.toMatch(/node_modules|\bat \w+ \(|server\//);
    expect(await stateOf()).toBe(before);
  });
});
