import type { Message } from '#shared/contracts/messages.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { listMessageRows, type MessageFilter } from './messages.queries.ts';
import { showMessage } from './show-message.ts';

const PAGE = 100;

/** Messages of these municipalities, newest first, a page at a time. */
export async function listMessages(
  { db }: Pick<Deps, 'db'>,
  { scope, filter }: { scope: readonly string[]; filter: Omit<MessageFilter, 'limit'> },
): Promise<{ messages: Message[]; more: boolean }> {
  const rows = await inScope(db, scope, (trx) => listMessageRows(trx, { ...filter, limit: PAGE + 1 }));
  return { messages: rows.slice(0, PAGE).map(showMessage), more: rows.length > PAGE };
}
