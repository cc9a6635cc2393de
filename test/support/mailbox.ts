import { simpleParser } from 'mailparser';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerEnvelope } from 'smtp-server';

export interface ReceivedMail {
  to: string;
  /** Where reports about it go. */
  envelopeFrom: string;
  /** Which reports are asked for, such as `SUCCESS`; empty when the sender asks for none. */
  reports: string[];
  messageId: string;
  from: { name: string; address: string };
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  /** Content types of all parts, in order. */
  types: string[];
  /** The text/calendar part. */
  calendar: string | null;
  headers: Map<string, unknown>;
  raw: string;
}

/**
 * How the server takes a mail. `drop` breaks the connection after the content instead of answering, `keep and drop`
 * does so although it has kept the mail, `hang` never answers.
 */
export type Behaviour = 'take' | 'refuse the recipient' | 'busy' | 'drop' | 'keep and drop' | 'hang';

export interface Mailbox {
  /** For SMTP_URL. */
  url: string;
  port: number;
  mails: ReceivedMail[];
  behaviour: Behaviour;
  /** Connections so far. */
  connections: number;
  /** Mails that somebody began to send, so far. */
  begun: number;
  /** How long it keeps a mail before it says so: while it thinks, the sender does not know. */
  thinksFor: () => number;
  /** The newest mail to this address that fits; waits for it. */
  waitForMail(to: string, fits?: (mail: ReceivedMail) => boolean): Promise<ReceivedMail>;
  /** Ends every connection, as a relay does whose patience has run out. */
  hangUp(): void;
  close(): Promise<void>;
}

const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 20;

/** A real SMTP server on a free port that keeps what it is sent. */
export async function openMailbox(): Promise<Mailbox> {
  const sockets = new Set<Socket>();
  const mailbox: Mailbox = {
    url: '',
    port: 0,
    mails: [],
    behaviour: 'take',
    connections: 0,
    begun: 0,
    thinksFor: () => 0,
    waitForMail: (to, fits = () => true) => waitFor(mailbox, (mail) => mail.to === to && fits(mail)),
    hangUp: () => sockets.forEach((socket) => socket.destroy()),
    close: () => {
      mailbox.hangUp();
      return new Promise((done) => server.close(() => done()));
    },
  };
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    hideSTARTTLS: true,
    hideDSN: false,
    onConnect(_session, done) {
      mailbox.connections += 1;
      done();
    },
    onMailFrom(_address, _session, done) {
      mailbox.begun += 1;
      done();
    },
    onRcptTo(_address, _session, done) {
      if (mailbox.behaviour === 'refuse the recipient')
        return done(answer(550, '<nobody@example.org> unknown'));
      if (mailbox.behaviour === 'busy') return done(answer(451, 'try again later'));
      done();
    },
    async onData(stream, session, done) {
      const chunks = await Array.fromAsync(stream as AsyncIterable<Buffer>).catch(() => null);
      // The sender died in the middle: nothing was received.
      if (!chunks) return;
      const raw = Buffer.concat(chunks);
      const { behaviour } = mailbox;
      if (behaviour === 'take' || behaviour === 'keep and drop')
        mailbox.mails.push(await read(raw, session.envelope));
      if (behaviour === 'hang') return;
      if (behaviour === 'take') return void setTimeout(done, mailbox.thinksFor());
      mailbox.hangUp();
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  mailbox.port = (server.server.address() as AddressInfo).port;
  mailbox.url = `smtp://127.0.0.1:${mailbox.port}`;
  return mailbox;
}

function answer(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

async function waitFor(mailbox: Mailbox, fits: (mail: ReceivedMail) => boolean): Promise<ReceivedMail> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_AGAIN_MS) {
    const found = mailbox.mails.findLast(fits);
    if (found) return found;
    await new Promise((wake) => setTimeout(wake, LOOK_AGAIN_MS));
  }
  const there = mailbox.mails.map(({ to, subject }) => `${to}: ${subject}`);
  throw new Error(`no such mail came; in the box: ${JSON.stringify(there)}`);
}

async function read(raw: Buffer, { mailFrom, rcptTo }: SMTPServerEnvelope): Promise<ReceivedMail> {
  const parsed = await simpleParser(raw);
  const from = parsed.from?.value[0];
  const text = raw.toString('utf8');
  return {
    to: rcptTo.map(({ address }) => address).join(', '),
    envelopeFrom: (mailFrom && mailFrom.address) || '',
    reports: rcptTo.flatMap(({ dsn }) => dsn?.notify ?? []),
    messageId: parsed.messageId ?? '',
    from: { name: from?.name ?? '', address: from?.address ?? '' },
    replyTo: parsed.replyTo?.value[0]?.address ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    types: [...text.matchAll(/^Content-Type: ([^\r\n]+(?:\r\n[ \t][^\r\n]+)*)/gim)].map(([, type = '']) =>
      type.replaceAll(/\r\n\s+/g, ' '),
    ),
    calendar: calendarPart(text),
    headers: parsed.headers,
    raw: text,
  };
}

/** The alternative part as it travels; parsers hand out only the attachment. */
function calendarPart(raw: string): string | null {
  const part = raw.split(/\r\n--[^\r\n]+/).find((each) => /^\r\nContent-Type: text\/calendar/i.test(each));
  if (!part) return null;
  const [head = '', ...body] = part.split('\r\n\r\n');
  const content = body.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(content, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return content;
  const bytes = content
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
