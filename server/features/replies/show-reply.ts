import type { Reply } from '#shared/contracts/replies.ts';
import { toApiInstant } from '#shared/time.ts';
import type { ReplyRow } from './replies.queries.ts';

export function showReply(row: ReplyRow): Reply {
  const { proposedStart: start, proposedEnd: end, settledAt, settledBy, receivedAt, name, role } = row;
  const waits = row.forPeople && settledAt === null;
  const { id, municipality, kind, flaw, sender, subject, words, checks, clinicId, bookingId } = row;
  return {
    ...{ id, municipality, kind, flaw, sender, subject, words, checks, clinicId, bookingId },
    receivedAt: toApiInstant(receivedAt),
    invited: { name, role },
    proposed: start && end ? { start: toApiInstant(start), end: toApiInstant(end) } : null,
    waits,
    settled: settledAt && { at: toApiInstant(settledAt), by: settledBy ?? '' },
    actions: waits ? ['settle'] : [],
  };
}
