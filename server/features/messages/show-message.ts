import type { Message } from '#shared/contracts/messages.ts';
import { toApiInstant } from '#shared/time.ts';
import type { MessageRow } from './messages.queries.ts';
import { maySendAgain } from './messages.rules.ts';

export function showMessage({ delivery, deliveryCode, ...row }: MessageRow): Message {
  const [reason = '', code] = row.failure?.split(' ') ?? [];
  return {
    ...row,
    failure: row.failure === null ? null : { reason, code: code ? Number(code) : null },
    delivery: delivery && { state: delivery, code: deliveryCode },
    createdAt: toApiInstant(row.createdAt),
    sentAt: row.sentAt && toApiInstant(row.sentAt),
    actions: maySendAgain(row) ? ['send_again'] : [],
  };
}
