import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll } from 'vitest';
import { internet, type Outside } from '#server/platform/fetch-outside.ts';
import { isPublicAddress } from '#server/platform/outside-address.ts';
import { ownCertificate } from './own-certificate.ts';

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** A world without servers, for tests whose workers run. */
export const nowhere: Outside = { ...internet, lookUp: () => Promise.reject(new Error('ENOTFOUND')) };

/** Names of calendar servers that lead to the one below; others are unknown. */
export const calendarHosts = ['kalenteri.example.org', 'toinen.example.org'];

/**
 * A real server of calendars over TLS, and an outside world in which only it exists. Each path answers as it was told to;
 * any other 404.
 */
export async function calendarServer() {
  const { key, cert } = ownCertificate(...calendarHosts);
  const answers = new Map<string, Answering>();
  const asked: IncomingMessage[] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ key, cert }, (request, response) => {
    asked.push(request);
    const answer = answers.get(request.url ?? '');
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  let connections = 0;
  server.on('connection', (socket) => {
    connections++;
    sockets.add(socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  });
  const lookups: string[] = [];
  const outside: Outside = {
    lookUp: async (name) => {
      lookups.push(name);
      if (!calendarHosts.includes(name)) throw new Error('ENOTFOUND');
      return ['127.0.0.1'];
    },
    isPublic: (address) => address === '127.0.0.1' || isPublicAddress(address),
    port: (server.address() as AddressInfo).port,
    ca: cert,
  };
  return {
    outside,
    /** Every request so far, and every name that was looked up. */
    asked,
    lookups,
    connections: () => connections,
    on: (path: string, answer: Answering) => void answers.set(path, answer),
    serve: (path: string, text: string) =>
      void answers.set(path, (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' }).end(text);
      }),
    address: (path: string) => `https://kalenteri.example.org${path}`,
  };
}
