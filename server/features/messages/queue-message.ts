import { randomUUID } from 'node:crypto';
import type { Language } from '#shared/text/language.ts';
import type { Trx } from '#server/platform/database.ts';
import type { Deps } from '#server/platform/deps.ts';
import type { Channel, MessageContents, MessageKind } from './messages.rules.ts';
import { insertMessageAndJob } from './messages.queries.ts';

export interface NewMessage<K extends MessageKind = MessageKind> {
  kind: K;
  municipality: string;
  /** The reader's own. */
  language: Language;
  /** Mail when left out. */
  channel?: Channel;
  /** E-mail address or telephone number, as `wayTo` says. */
  recipient: string;
  bookingId?: string;
  clinicId?: string;
  personId?: string;
  /** Their place in a waiting list. */
  waitingId?: string;
  /** The facts the message tells, frozen now so that a repeat says the same. Never a link, a booking code or a name. */
  content: MessageContents[K];
}

/** Writes a message and the job that sends it, in the transaction of its cause. Returns the message's id. */
export async function queueMessage<K extends MessageKind>(
  trx: Trx,
  { clock }: Pick<Deps, 'clock'>,
  message: NewMessage<K>,
): Promise<string> {
  const id = randomUUID();
  await insertMessageAndJob(trx, { ...message, id, createdAt: clock.now() });
  return id;
}
