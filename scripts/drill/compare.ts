import type { Books } from '#shared/contracts/proof.ts';
import { openDatabase } from '#server/platform/database.ts';
import { inScope } from '#server/platform/scope.ts';
import { idInToken } from '#server/platform/sealed-id.ts';
import { readBooksOfScope } from '#server/features/proof/read-books.ts';
import { brokenPromises, countMessages, isLive } from '../prove/invariants.ts';
import type { Visit } from './load.ts';
import type { Site } from './site.ts';

/** What was acknowledged against what was found; every fault is one line. */
export interface Comparison {
  acknowledged: number;
  found: number;
  /** Booked although no yes arrived: the connection died on the way back. */
  unheard: number;
  mails: number;
  mailsTwice: number;
  faults: string[];
}

/** A mail may have to wait this long for its next try. */
const PATIENCE_MS = 240_000;
const LOOK_AGAIN_MS = 1000;

/** Waits until every mail has left or was given up, or none has moved for too long. */
export async function compare(
  site: Pick<Site, 'databaseUrl' | 'mailsKept'>,
  visits: readonly Visit[],
): Promise<Comparison> {
  const books = await booksAtRest(site);
  const rows = new Map(books.bookings.map((row) => [row.id, row]));
  const acknowledged = visits.filter(({ token }) => token !== null);
  const known = new Set(acknowledged.map(({ token }) => idInToken(token!)));
  const asked = new Set(visits.map(({ slotId }) => slotId));
  const strangers = books.bookings.filter(({ id, slotId }) => !known.has(id) && !asked.has(slotId));
  const mails = mailsOf(books, site.mailsKept);
  const { waiting, refused } = countMessages(books);
  return {
    acknowledged: acknowledged.length,
    found: acknowledged.filter(({ token }) => rows.has(idInToken(token!) ?? '')).length,
    unheard: books.bookings.filter(({ id }) => !known.has(id)).length,
    mails: mails.arrived,
    mailsTwice: mails.twice,
    faults: [
      ...acknowledged.flatMap((visit) => lost(visit, rows.get(idInToken(visit.token!) ?? ''))),
      ...strangers.map(({ id }) => `booking ${id} was asked for by nobody`),
      ...brokenPromises(books, null),
      ...mails.faults,
      ...(waiting > 0
        ? [`${waiting} mails wait, and none has left for ${PATIENCE_MS / 60_000} minutes`]
        : []),
      ...(refused > 0 ? [`${refused} mails were given up`] : []),
    ],
  };
}

function lost(visit: Visit, row: Books['bookings'][number] | undefined): string[] {
  if (!row) return [`a confirmed booking at ${visit.slotId} is gone`];
  if (visit.unsure) return [];
  if (visit.cancelled && isLive(row)) return [`booking ${row.id} was cancelled and lives`];
  if (!visit.cancelled && !isLive(row)) return [`booking ${row.id} was confirmed and is cancelled`];
  const slotId = visit.movedTo ?? visit.slotId;
  return row.slotId === slotId ? [] : [`booking ${row.id} is at ${row.slotId}, confirmed was ${slotId}`];
}

/** Each message that was sent has arrived; twice only where the row says so. */
function mailsOf({ messages }: Books, kept: readonly string[]) {
  const times = new Map<string, number>();
  for (const mail of kept) times.set(mail, (times.get(mail) ?? 0) + 1);
  const byMessage = new Map(messages.map(({ id }) => [id, 0]));
  for (const [mail, count] of times) {
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(mail)?.[0] ?? mail;
    byMessage.set(id, (byMessage.get(id) ?? 0) + count);
  }
  const sent = messages.filter(({ status }) => status === 'sent' || status === 'sent_again');
  return {
    arrived: sent.filter(({ id }) => (byMessage.get(id) ?? 0) > 0).length,
    twice: [...byMessage.values()].filter((count) => count > 1).length,
    faults: sent.flatMap(({ id, status }) => {
      const count = byMessage.get(id) ?? 0;
      if (count === 0) return [`mail ${id} is marked ${status} and never arrived`];
      return count > 1 && status === 'sent' ? [`mail ${id} arrived ${count} times without being marked`] : [];
    }),
  };
}

async function booksAtRest({ databaseUrl }: Pick<Site, 'databaseUrl'>): Promise<Books> {
  const db = openDatabase(databaseUrl, 1);
  let left = Infinity;
  try {
    for (let still = 0; ; still += LOOK_AGAIN_MS) {
      const books = await inScope(db, ['638'], readBooksOfScope);
      const { waiting } = countMessages(books);
      if (waiting < left) still = 0;
      if (waiting === 0 || still >= PATIENCE_MS) return books;
      left = Math.min(left, waiting);
      await new Promise((wake) => setTimeout(wake, LOOK_AGAIN_MS));
    }
  } finally {
    await db.destroy();
  }
}
