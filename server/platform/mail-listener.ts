import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Config } from '../config.ts';
import type { Deps } from './deps.ts';

/** Answers and reports are small; whoever sends a photograph is told so by their own mail server. */
export const MOST_BYTES = 2_000_000;
const MOST_RECIPIENTS = 10;

export interface IncomingMail {
  /** One of the addresses that were said to be known. */
  address: string;
  raw: Buffer;
}

export interface MailListener {
  port: number;
  close(): Promise<void>;
}

/** A mail that is not taken, and never will be: the sender's own server tells them (RFC 5321, 4.2.1). */
export class MailRefusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, words: string) {
    super(words);
    this.responseCode = responseCode;
  }
}

interface Taking {
  /** Whether mail to this address is ours at all; everything else is refused before it is sent. */
  knows(address: string): boolean;
  /** Keeps a mail; when it throws anything but a MailRefusal, the relay is asked to try again later. */
  take(mail: IncomingMail): Promise<void>;
}

/**
 * Listens for mail that a relay passes on (SMTP, RFC 5321). A mail is acknowledged only after it was kept, so a process
 * that dies in between gets it once more. Meant for the relay alone, never for the open net: no TLS, no signing in.
 */
export async function openMailListener(
  { config, log }: Pick<Deps, 'log'> & { config: Pick<Config, 'replyPort' | 'replyHost'> },
  taking: Taking,
): Promise<MailListener> {
  const server = new SMTPServer({
    banner: 'Vesiklinikka',
    size: MOST_BYTES,
    maxClients: 20,
    socketTimeout: 60_000,
    closeTimeout: 5_000,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, session, done) {
      if (session.envelope.rcptTo.length >= MOST_RECIPIENTS) return done(new MailRefusal(452, 'too many'));
      if (!taking.knows(address)) return done(new MailRefusal(550, 'no such address'));
      done();
    },
    onData(stream, session, done) {
      takeAll(stream, session, taking).then(
        () => done(),
        (error: Error) => {
          if (error instanceof MailRefusal) return done(error);
          log.error({ err: error }, 'a mail could not be taken');
          done(new MailRefusal(451, 'please try again later'));
        },
      );
    },
  });
  server.on('error', (error: Error) => log.warn({ err: error }, 'the mail listener had a fault'));
  await new Promise<void>((ready, fail) => {
    server.once('error', fail);
    server.listen(config.replyPort, config.replyHost, ready);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

async function takeAll(stream: SMTPServerDataStream, session: SMTPServerSession, taking: Taking) {
  const raw = await readAll(stream);
  for (const { address } of session.envelope.rcptTo) await taking.take({ address, raw });
}

/** To the end in any case, for the relay listens to the answer only then. */
async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MOST_BYTES) chunks.push(chunk);
  }
  if (bytes > MOST_BYTES) throw new MailRefusal(552, `the mail is larger than ${MOST_BYTES} bytes`);
  return Buffer.concat(chunks);
}
