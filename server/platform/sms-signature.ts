import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Twilio's: base64 of HMAC-SHA1 over the whole address that was called, followed by every parameter of the form, name and
 * value, in the order of their names.
 */
export function twilioSignature(url: string, form: string, secret: string): string {
  const parameters = new URLSearchParams(form);
  parameters.sort();
  const pairs = [...parameters].map(([name, value]) => name + value);
  return createHmac('sha1', secret)
    .update(url + pairs.join(''))
    .digest('base64');
}

/** The plain form's: `sha256=` and hex of HMAC-SHA256 over the timestamp, a full stop and the body byte for byte. */
export function plainSignature(timestamp: string, body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

/** Takes as long for a near miss as for any other. */
export function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
