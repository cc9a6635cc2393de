import { Readable } from 'node:stream';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type MailMessage from 'nodemailer/lib/mailer/mail-message';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import type { Config } from '../config.ts';
import { DeliveryFailure, type DeliveryProblem } from './delivery-failure.ts';

export interface Mail {
  /** Between < and >; the same at every try. */
  messageId: string;
  from: { name: string; address: string };
  to: string;
  /** Where servers on the way report that it came back or arrived (the envelope's sender); null: to `from`. */
  reportsTo?: string | null;
  /** Left out, replies go to the sender. */
  replyTo?: { name: string; address: string };
  language: string;
  subject: string;
  text: string;
  html: string;
  /** An iMIP part (RFC 6047): shown as an invitation and attached as invite.ics. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

export interface MailTransport {
  /** Hands a mail to the relay; throws DeliveryFailure. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };
/** A relay that answers just often enough never runs into the timeouts above. */
const LONGEST_SENDING_MS = 180_000;

/**
 * Mails that follow one another share a connection: greeting, TLS and signing in cost more than the mail. Without
 * requeues, since the library cannot know that a repeat must be marked as one.
 */
const ONE_CONNECTION = { pool: true, maxConnections: 1, idleTimeout: 5_000, maxRequeues: 0 } as const;

export function openMailTransport({ smtpUrl }: Pick<Config, 'smtpUrl'>): MailTransport {
  const options = { url: smtpUrl, ...PATIENCE, ...ONE_CONNECTION };
  const transport = createTransport(options as SMTPPool.Options);
  transport.use('stream', noteWhenRead);
  return {
    async send(mail) {
      let failure = await handOver(transport, mail);
      // That the relay has hung up shows only when the next mail begins; of that one it has read nothing.
      if (failure?.problem === 'unreachable') failure = await handOver(transport, mail);
      if (failure) throw failure;
    },
    close: () => transport.close(),
  };
}

async function handOver(transport: Transporter, mail: Mail): Promise<DeliveryFailure | null> {
  let isRead = false;
  const whenRead = () => void (isRead = true);
  const signal = AbortSignal.timeout(LONGEST_SENDING_MS);
  return transport.sendMail({ ...composed(mail), whenRead, signal } as SendMailOptions).then(
    () => null,
    (error: MailError) => failureOf(error, isRead),
  );
}

/** From the first byte that the relay reads until its answer nobody knows whether it has the mail. */
function noteWhenRead({ data, message }: MailMessage, done: () => void): void {
  const createReadStream = message.createReadStream.bind(message);
  const { whenRead } = data as { whenRead: () => void };
  message.createReadStream = () => Readable.from(noted(createReadStream(), whenRead));
  done();
}

async function* noted(content: Readable, whenRead: () => void) {
  whenRead();
  yield* content;
}

function composed(mail: Mail) {
  const { calendar, language, reportsTo, ...rest } = mail;
  return {
    ...rest,
    ...(reportsTo && { envelope: { from: reportsTo, to: mail.to } }),
    // Of an invitation also that it arrived (RFC 3461); a relay that knows no such reports is not asked.
    ...(reportsTo && calendar && { dsn: reportsOnArrival }),
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    ...(calendar && {
      icalEvent: { method: calendar.method, filename: 'invite.ics', content: calendar.content },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const reportsOnArrival = { return: 'headers', notify: ['success', 'failure', 'delay'] };

interface MailError extends Error {
  code?: string;
  responseCode?: number;
}

const problemOf: Record<string, DeliveryProblem> = {
  EAUTH: 'sign_in',
  ETIMEDOUT: 'timed_out',
  EABORT: 'timed_out',
  ECONNECTION: 'unreachable',
  ESOCKET: 'unreachable',
  EDNS: 'unreachable',
  ETLS: 'unreachable',
};

function failureOf({ code = '', responseCode }: MailError, isRead: boolean): DeliveryFailure {
  const problem = problemOf[code] ?? 'unknown';
  if (responseCode) return new DeliveryFailure(problem === 'sign_in' ? problem : 'refused', responseCode);
  return new DeliveryFailure(isRead ? 'unconfirmed' : problem, null);
}
