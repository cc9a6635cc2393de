import type { SmsSettings } from '../config.ts';
import type { Clock } from './clock.ts';
import { DeliveryFailure } from './delivery-failure.ts';
import { plainSignature } from './sms-signature.ts';

export interface Sms {
  /** With + and the country. */
  to: string;
  text: string;
  /** Our own id of the message, the same at every try. */
  reference: string;
  /** Where the gateway reports what became of it. */
  receiptUrl: string;
}

export interface SmsTransport {
  /** Hands a message to the gateway; throws DeliveryFailure. Answers the gateway's own id, null when it told none. */
  send(sms: Sms): Promise<string | null>;
}

/** A gateway that has not answered by then may have sent the message all the same. */
const LONGEST_SENDING_MS = 30_000;

export function openSmsTransport(
  settings: SmsSettings,
  { clock, patience = LONGEST_SENDING_MS }: { clock: Clock; patience?: number },
): SmsTransport {
  return {
    async send(sms) {
      const { url, headers, body } =
        settings.gateway === 'twilio' ? twilioRequest(sms, settings) : plainRequest(sms, settings, clock);
      const response = await fetch(url, {
        method: 'POST',
        // A connection that is kept could be closed by the gateway just as the next message is written into it.
        headers: { ...headers, connection: 'close' },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      }).catch((error: unknown) => {
        throw new DeliveryFailure(neverLeft(error) ? 'unreachable' : 'unconfirmed', null);
      });
      const answer = (await response.json().catch(() => null)) as Answer | null;
      if (!response.ok) throw refusal(response.status, answer);
      return answer?.sid ?? answer?.id ?? null;
    },
  };
}

/** What either form answers: Twilio `sid`, the plain one `id`; a refusal has a `code`. */
interface Answer {
  sid?: string;
  id?: string;
  code?: number;
}

interface Request {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource */
function twilioRequest(sms: Sms, { url, account, secret, from }: SmsSettings): Request {
  const form = { To: sms.to, From: from, Body: sms.text, StatusCallback: sms.receiptUrl };
  return {
    url: `${url.replace(/\/$/, '')}/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`,
    headers: {
      authorization: `Basic ${Buffer.from(`${account}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(form).toString(),
  };
}

/** docs/operations.md describes it. The secret itself does not travel. */
function plainRequest(sms: Sms, { url, account, secret, from }: SmsSettings, clock: Clock): Request {
  const { reference: id, to, text, receiptUrl } = sms;
  const body = JSON.stringify({ id, to, from, text, receiptUrl });
  const timestamp = String(Math.floor(clock.now().epochMilliseconds / 1000));
  return {
    url,
    headers: {
      authorization: `Bearer ${account}`,
      'content-type': 'application/json',
      'x-timestamp': timestamp,
      'x-signature': plainSignature(timestamp, body, secret),
    },
    body,
  };
}

/** Failed before a connection stood: no name, no way, nobody there, or a certificate that is not trusted. */
const beforeConnecting =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|CERT_.*|UNABLE_TO_.*|SELF_SIGNED_.*|DEPTH_ZERO_.*)$/;

function neverLeft(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } };
  return beforeConnecting.test(cause?.code ?? '');
}

/** Answers of a machine in between, which had no answer from the gateway itself. */
const lostOnTheWay = [502, 504];

function refusal(status: number, answer: Answer | null): DeliveryFailure {
  if (status === 401 || status === 403) return new DeliveryFailure('sign_in', status);
  if (lostOnTheWay.includes(status)) return new DeliveryFailure('unconfirmed', status);
  return new DeliveryFailure('refused', Number.isInteger(answer?.code) ? answer!.code! : status);
}
