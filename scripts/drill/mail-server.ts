import { SMTPServer } from 'smtp-server';
import type { Socket } from 'node:net';

export type Mood = 'take' | 'refuse' | 'hang' | 'drop after DATA';

/**
 * A real SMTP server in a process of its own. It is told its mood over the parent's pipe, and tells the Message-ID of
 * each mail that it has kept. `drop after DATA` keeps every other mail and breaks the connection instead of answering.
 */
let mood: Mood = 'take';
let dropped = 0;
const sockets = new Set<Socket>();

const server = new SMTPServer({
  authOptional: true,
  disableReverseLookup: true,
  hideSTARTTLS: true,
  onRcptTo(_address, _session, done) {
    done(mood === 'refuse' ? Object.assign(new Error('not now'), { responseCode: 550 }) : undefined);
  },
  onData: (stream, _session, done) => void take(stream, done),
});

async function take(stream: NodeJS.ReadableStream, done: () => void) {
  const chunks = await Array.fromAsync(stream as AsyncIterable<Buffer>).catch(() => null);
  if (!chunks || mood === 'hang') return;
  const [, id = ''] = /^message-id:\s*<([^>]+)>/im.exec(Buffer.concat(chunks).toString()) ?? [];
  const drops = mood === 'drop after DATA';
  if (!drops || (dropped += 1) % 2 === 0) process.send?.({ kept: id });
  if (drops) breakConnections();
  else done();
}

function breakConnections() {
  for (const socket of sockets) socket.destroy();
}

server.on('error', () => undefined);
server.server.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => undefined);
});
process.on('message', (wanted: Mood) => {
  mood = wanted;
  // A relay that comes back has forgotten whom it kept waiting.
  breakConnections();
});
server.listen(Number(process.env['SMTP_PORT']), '127.0.0.1', () => process.send?.('ready'));
