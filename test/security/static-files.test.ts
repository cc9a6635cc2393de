import { globSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { sendRaw } from '../support/raw-http.ts';
import { testSite } from '../support/site.ts';

let port = 0;
beforeAll(async () => {
  port = (await testSite()).config.port;
});

const get = (path: string) =>
  sendRaw(port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);

const climbing = [
  '/../',
  '/%2e%2e/',
  '/..%2f',
  '/%2e%2e%2f',
  '/..%5c',
  '/..\\',
  '/....//',
  '/.%00./',
  '/%252e%252e%252f',
  '/%c0%ae%c0%ae/',
  '/;/../',
];
const folders = ['', '/_app', '/_app/immutable', '/api/docs/static', '/fi'];
const wanted = [
  'package.json',
  'server/config.ts',
  '.env',
  'etc/passwd',
  'build/handler.js',
  '.data/keys.json',
];
/** Words that stand in those files and on no page. */
const secrets = /"devDependencies"|readConfig|root:x:0|PROTOCOL_HEADER|"LINK_KEY"/;

describe.each(folders)('below “%s”', (folder) => {
  test.each(climbing)('%s leads out of no folder', async (up) => {
    for (const file of wanted) {
      const { status, text } = await get(`${folder}${up.repeat(6)}${file}`);
      expect(status, `${folder} ${up} ${file}`).toBeLessThan(500);
      expect(status).not.toBe(200);
      expect(text).not.toMatch(secrets);
    }
  });
});

test('what is no page of ours is not served under its own name', async () => {
  for (const path of [
    '/package.json',
    '/server/main.ts',
    '/.env',
    '/.git/config',
    '/build/handler.js',
    '/.data/keys.json',
    '/%00',
    '/fi%00.html',
    '/_app',
    '/_app/',
    '/_app/immutable/',
    '/api/docs/static/%00',
  ])
    expect((await get(path)).status, path).not.toBe(200);
});

test('a file of ours comes as what it is, and a source map of the server does not', async () => {
  const [file = ''] = globSync('build/client/_app/immutable/**/*.css');
  const { status, text } = await get(file.replace('build/client', ''));
  expect(status).toBe(200);
  expect(text).toMatch(/^content-type: text\/css/im);
  expect(text).toMatch(/^x-content-type-options: nosniff/im);
  expect(globSync('build/client/**/*.map')).toEqual([]);
});
