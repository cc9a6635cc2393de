import { createServer } from 'node:net';
import { PlainSentence } from './plain-sentence.js';
import type { Settings } from './demo-environment.ts';

/** A TCP port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

/** Why a port cannot be listened on (EADDRINUSE, EACCES, …), or null when it can. */
export function portObstacle(port: number, host = '127.0.0.1'): Promise<string | null> {
  return new Promise((done) => {
    const probe = createServer();
    probe.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => done(null)));
  });
}

/** Refuses in one sentence a port that is taken; after a hard kill the earlier children get a moment to end. */
export async function portsMustBeFree(settings: Settings, mayStillEnd: boolean): Promise<void> {
  const { port, host, inboxPort, smtpPort, smsPort } = settings.config;
  const beside = [
    ...(settings.ownMailServer ? [{ name: 'INBOX_PORT', port: inboxPort }] : []),
    ...(settings.ownMailServer ? [{ name: 'SMTP_PORT', port: smtpPort }] : []),
    ...(settings.ownSmsServer ? [{ name: 'SMS_PORT', port: smsPort }] : []),
  ];
  mustDiffer([{ name: 'PORT', port }, ...beside]);
  await mustBeFree({ name: 'PORT', port, host, mayStillEnd });
  for (const wanted of beside) await mustBeFree({ ...wanted, host: '127.0.0.1', mayStillEnd });
}

function mustDiffer(ports: { name: string; port: number }[]) {
  if (new Set(ports.map(({ port }) => port)).size === ports.length) return;
  const named = ports.map(({ name, port }) => `${name} (${port})`);
  throw new PlainSentence(
    `${named.slice(0, -1).join(', ')} and ${named.at(-1)} must differ. Give each its own.`,
  );
}

interface WantedPort {
  name: string;
  port: number;
  host: string;
  mayStillEnd: boolean;
}

async function mustBeFree({ name, port, host, mayStillEnd }: WantedPort) {
  for (let attempt = mayStillEnd ? 0 : 39; ; attempt += 1) {
    const obstacle = await portObstacle(port, host);
    if (!obstacle) return;
    if (attempt === 39) throw new PlainSentence(sentenceFor(obstacle, { name, port, host }));
    await new Promise((wake) => setTimeout(wake, 200));
  }
}

function sentenceFor(obstacle: string, { name, port, host }: Omit<WantedPort, 'mayStillEnd'>) {
  const other = `${name}=${port + 10} npm start`;
  if (obstacle === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that one, or choose another port, for example: ${other}`;
  if (obstacle === 'EACCES')
    return `Port ${port} may only be opened by an administrator. Choose one above 1023, for example: ${name}=3000 npm start`;
  return `Nothing can listen on ${host}, port ${port} (${obstacle}). Correct HOST and ${name}.`;
}
