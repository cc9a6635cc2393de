import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isSame, plainSignature, twilioSignature } from '#server/platform/sms-signature.ts';
import { smsPage } from './sms-page.ts';

export interface ReceivedSms {
  form: 'twilio' | 'http';
  to: string;
  from: string;
  text: string;
  /** The gateway's own. */
  id: string;
  receiptUrl: string;
  receivedAt: number;
}

/**
 * How the gateway takes a message. `drop` breaks the connection after the body instead of answering, `keep and drop` does so
 * although it has kept the message, `hang` never answers.
 */
export type SmsBehaviour = 'take' | 'refuse the number' | 'busy' | 'drop' | 'keep and drop' | 'hang';

export interface SmsGateway {
  /** For SMS_URL, whichever form it shall take. */
  url: string;
  port: number;
  messages: ReceivedSms[];
  behaviour: SmsBehaviour;
  /** How often somebody asked, kept or not. */
  asked: number;
  /** Sends a signed receipt, as the gateway calls the state; answers the status of the reply. */
  report(message: ReceivedSms, state: string): Promise<number>;
  /** Ends every connection. */
  hangUp(): void;
  close(): Promise<void>;
}

export interface SmsGatewayOptions {
  account: string;
  secret: string;
  /** 0: any that is free. */
  port?: number;
  /** Address to listen on; this machine only when left out. */
  host?: string;
  /** What it reports of each message by itself, in this order. */
  reports?: readonly string[];
  /** Seconds since 1970 of the plain form's receipts. */
  seconds?: () => number;
  kept?: (message: ReceivedSms) => void;
  /** Of a report that it sent by itself: what was answered. */
  reported?: (message: ReceivedSms, state: string, status: number) => void;
}

/** A gateway that speaks Twilio's form and the plain one, keeps every message and lets none leave this machine. */
export async function openSmsGateway(options: SmsGatewayOptions): Promise<SmsGateway> {
  const gateway: SmsGateway = {
    ...{ url: '', port: 0, messages: [], behaviour: 'take', asked: 0 },
    report: (message, state) => report(message, state, options),
    hangUp: () => server.closeAllConnections(),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
  const server = createServer((request, response) => {
    if (request.method === 'POST') return void take(gateway, options, { request, response });
    response.setHeader('content-type', 'text/html; charset=utf-8').end(smsPage(gateway.messages));
  });
  await new Promise<void>((done) => server.listen(options.port ?? 0, options.host ?? '127.0.0.1', done));
  gateway.port = (server.address() as AddressInfo).port;
  gateway.url = `http://127.0.0.1:${gateway.port}`;
  return gateway;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

async function take(gateway: SmsGateway, options: SmsGatewayOptions, { request, response }: Exchange) {
  const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString();
  const answer = (status: number, told: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(told));
  gateway.asked += 1;
  const { behaviour } = gateway;
  if (behaviour === 'hang') return;
  if (behaviour === 'drop') return request.socket.destroy();
  if (behaviour === 'busy') return answer(503, {});
  if (behaviour === 'refuse the number') return answer(400, { code: 21211, message: 'not a number' });
  const read = request.url?.endsWith('/Messages.json') ? readTwilio : readPlain;
  const message = read(request, body, options);
  if (!message) return answer(401, { code: 20003, message: 'who are you?' });
  keep(gateway, message, options);
  if (behaviour === 'keep and drop') return request.socket.destroy();
  answer(201, message.form === 'twilio' ? { sid: message.id, status: 'queued' } : { id: message.id });
}

/** The plain form is sent once for an id, however often it is asked. */
function keep({ messages }: SmsGateway, message: ReceivedSms, options: SmsGatewayOptions) {
  if (messages.some(({ id }) => id === message.id)) return;
  messages.push(message);
  options.kept?.(message);
  if (options.reports) void reportAll(message, options);
}

function readTwilio(
  { headers, url }: IncomingMessage,
  body: string,
  { account, secret }: SmsGatewayOptions,
): ReceivedSms | null {
  const known = `Basic ${Buffer.from(`${account}:${secret}`).toString('base64')}`;
  if (headers.authorization !== known || url !== `/2010-04-01/Accounts/${account}/Messages.json`) return null;
  const { To = '', From = '', Body = '', StatusCallback = '' } = Object.fromEntries(new URLSearchParams(body)); // prettier-ignore
  const id = `SM${randomUUID().replaceAll('-', '')}`;
  return { ...{ form: 'twilio', to: To, from: From, text: Body, id }, ...received(StatusCallback) };
}

function readPlain(
  { headers }: IncomingMessage,
  body: string,
  { account, secret }: SmsGatewayOptions,
): ReceivedSms | null {
  const signature = plainSignature(String(headers['x-timestamp']), body, secret);
  const isSigned = isSame(signature, String(headers['x-signature']));
  if (!isSigned || headers.authorization !== `Bearer ${account}`) return null;
  const { id, to, from, text, receiptUrl } = JSON.parse(body) as Record<string, string>;
  return { ...{ form: 'http', to: to!, from: from!, text: text!, id: `plain-${id}` }, ...received(receiptUrl!) }; // prettier-ignore
}

const received = (receiptUrl: string) => ({ receiptUrl, receivedAt: Date.now() });

async function reportAll(message: ReceivedSms, options: SmsGatewayOptions) {
  // The server needs a moment to note the id that it was answered.
  await new Promise((wake) => setTimeout(wake, 500));
  for (const state of options.reports ?? []) {
    const status = await report(message, state, options).catch(() => 0);
    options.reported?.(message, state, status);
  }
}

async function report({ form, id, receiptUrl }: ReceivedSms, state: string, options: SmsGatewayOptions) {
  const { secret, account, seconds = () => Date.now() / 1000 } = options;
  const failed = state === 'failed' || state === 'undelivered';
  if (form === 'twilio') {
    const told = { AccountSid: account, MessageSid: id, MessageStatus: state, ...(failed && { ErrorCode: '30003' }) }; // prettier-ignore
    const body = new URLSearchParams(told).toString();
    const signature = twilioSignature(receiptUrl, body, secret);
    return post(receiptUrl, body, {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signature,
    });
  }
  const body = JSON.stringify({ id, state, ...(failed && { code: '30003' }) });
  const timestamp = String(Math.floor(seconds()));
  return post(receiptUrl, body, {
    'content-type': 'application/json',
    'x-timestamp': timestamp,
    'x-signature': plainSignature(timestamp, body, secret),
  });
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<number> {
  const { status } = await fetch(url, { method: 'POST', body, headers });
  return status;
}
