import { expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';

const { server } = await testApp({ TRUSTED_PROXIES: 'loopback,10.0.0.4', FLOOD_LIMIT: '3' });

/** The last answer to four residents who come over one proxy. */
async function fourOver(proxy: string) {
  const statuses: number[] = [];
  for (const resident of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']) {
    const headers = { 'x-forwarded-for': resident };
    const reply = await server.inject({ url: '/healthz', headers, remoteAddress: proxy });
    statuses.push(reply.statusCode);
  }
  return statuses.at(-1);
}

test('a proxy of TRUSTED_PROXIES is believed who asks', async () => {
  expect(await fourOver('10.0.0.4')).toBe(200);
  expect(await fourOver('127.0.0.1')).toBe(200);
});

test('anybody else who names another address is counted under their own', async () => {
  expect(await fourOver('10.0.0.5')).toBe(429);
});
