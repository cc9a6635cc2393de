import type { Config } from '../../config.ts';
import { readPhone } from '#shared/rules/phone.ts';
import type { Channel } from './messages.rules.ts';

/** By what somebody who booked or waits can be reached. */
export interface Reachable {
  email: string | null;
  /** As it was stored: with + and the country. */
  phone: string | null;
  /** Their municipality pays for text messages. */
  sendsSms: boolean;
}

export interface Way {
  channel: Channel;
  /** E-mail address or telephone number. */
  recipient: string;
}

/** Where residents here have their mobile telephones. Elsewhere a message may cost ten times as much. */
const near = /^\+(358|47|46)/;

/**
 * How somebody is told: by mail if they gave an address, else by text message to a mobile number, where a gateway is set.
 * Null: by a person, on the telephone or on paper.
 */
export function wayTo({ email, phone, sendsSms }: Reachable, { sms }: Pick<Config, 'sms'>): Way | null {
  if (email !== null) return { channel: 'mail', recipient: email };
  if (phone === null || !sms || !sendsSms || !takesSms(phone)) return null;
  return { channel: 'sms', recipient: phone };
}

/** Whether a municipality tells anybody by text message. */
export function sendsSms(
  { smsDailyCents }: { smsDailyCents: number },
  { sms }: Pick<Config, 'sms'>,
): boolean {
  return sms !== null && smsDailyCents > 0;
}

/** Who asked for paper gets paper, though a text message would reach them; so does whom nothing reaches. */
export function needsPaper(
  { wantsPaper, ...reachable }: Reachable & { wantsPaper: boolean },
  config: Pick<Config, 'sms'>,
): boolean {
  return reachable.email === null && (wantsPaper || wayTo(reachable, config) === null);
}

/** A mobile number near by. */
export function takesSms(phone: string): boolean {
  if (!near.test(phone)) return false;
  const reading = readPhone(phone, 'FI');
  return reading.ok && reading.kind === 'mobile';
}
