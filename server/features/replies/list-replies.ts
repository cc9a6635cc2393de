import type { Reply } from '#shared/contracts/replies.ts';
import type { Deps } from '../../platform/deps.ts';
import { inScope } from '../../platform/scope.ts';
import { listReplyRows, type ReplyFilter } from './replies.queries.ts';
import { showReply } from './show-reply.ts';

const PAGE = 50;

/** Mail that came in to these municipalities, newest first, a page at a time. */
export async function listReplies(
  { db }: Pick<Deps, 'db'>,
  { scope, filter }: { scope: readonly string[]; filter: ReplyFilter },
): Promise<{ replies: Reply[]; more: boolean }> {
  const rows = await inScope(db, scope, (trx) => listReplyRows(trx, { ...filter, limit: PAGE + 1 }));
  return { replies: rows.slice(0, PAGE).map(showReply), more: rows.length > PAGE };
}
