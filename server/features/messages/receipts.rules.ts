import type { SmsSettings } from '../../config.ts';
import { isSame, plainSignature, twilioSignature } from '../../platform/sms-signature.ts';

/** What a gateway says became of a text message. */
export interface Receipt {
  messageId: string;
  providerId: string;
  state: string;
  code: string | null;
}

/** A receipt as it came in, before anybody believes it. */
export interface SignedRequest {
  /** The whole address that was called, as we told it to the gateway. */
  url: string;
  rawBody: string;
  headers: Record<string, unknown>;
}

/** A plain receipt that was caught on its way cannot be used for longer. */
const FRESH_SECONDS = 300;

export function isSignedByTwilio({ url, rawBody, headers }: SignedRequest, { secret }: SmsSettings): boolean {
  return isSame(twilioSignature(url, rawBody, secret), String(headers['x-twilio-signature']));
}

export function isSignedPlainly(
  { rawBody, headers }: SignedRequest,
  { secret }: SmsSettings,
  now: Temporal.Instant,
): boolean {
  const timestamp = String(headers['x-timestamp']);
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  const isFresh = Math.abs(now.epochMilliseconds / 1000 - Number(timestamp)) <= FRESH_SECONDS;
  return isFresh && isSame(plainSignature(timestamp, rawBody, secret), String(headers['x-signature']));
}

/** Whether a state of either form is the end of a message's way; null while it travels, or for a state that we do not know. */
export function endOf(state: string): 'delivered' | 'bounced' | null {
  if (state === 'delivered' || state === 'read') return 'delivered';
  return state === 'failed' || state === 'undelivered' ? 'bounced' : null;
}
