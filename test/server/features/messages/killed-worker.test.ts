import { describe, expect, test } from 'vitest';
import { queueMessage } from '#server/features/messages/queue-message.ts';
import { inScope } from '#server/platform/scope.ts';
import { messageBench, visit } from '../../../support/messages.ts';
import { mortalWorkers, sleep } from '../../../support/mortal-workers.ts';

const MAILS = 200;
const KILLS = 50;
/** Each worker lives for 0 to 7 mails and a moment more: long enough to be killed at every step of one. */
const MOST_MAILS = 7;
const LONGEST_MOMENT_MS = 40;
const PATIENCE_MS = 30_000;

const { mailbox, settings, deps, owner } = await messageBench();
const { standBy, start, kill } = mortalWorkers(settings);

async function someWork(): Promise<void> {
  const enough = mailbox.begun + Math.floor(Math.random() * (MOST_MAILS + 1));
  for (let waited = 0; mailbox.begun < enough && waited < PATIENCE_MS; waited += 2) await sleep(2);
  await sleep(Math.random() * LONGEST_MOMENT_MS);
}

async function queueMails(count: number): Promise<void> {
  await inScope(deps.db, ['638'], async (trx) => {
    for (let mail = 1; mail <= count; mail++) {
      await queueMessage(trx, deps, {
        kind: 'booking-link',
        municipality: '638',
        language: 'fi',
        recipient: `testi.${mail}@example.org`,
        content: visit,
      });
    }
  });
}

const messages = () => owner.selectFrom('message').selectAll().execute();

async function unsent(): Promise<number> {
  return (await messages()).filter(({ status }) => status === 'queued' || status === 'sending').length;
}

describe('a worker that is killed', () => {
  test(`at ${KILLS} random moments while ${MAILS} mails go out loses none and repeats at most one each time`, async () => {
    await queueMails(MAILS);
    let killsAtWork = 0;
    mailbox.thinksFor = () => Math.random() * 20;
    let worker = standBy();
    for (let round = 1; round <= KILLS; round++) {
      const next = standBy();
      await start(worker);
      await someWork();
      await kill(worker);
      if ((await unsent()) > 0) killsAtWork += 1;
      worker = next;
    }
    await start(worker);
    while ((await unsent()) > 0) await sleep(50);

    const rows = await messages();
    const idOf = new Map(rows.map((row) => [`<${row.id}@vesiklinikka.example.org>`, row]));
    const copies = Map.groupBy(mailbox.mails, ({ messageId }) => messageId);
    expect(rows).toHaveLength(MAILS);
    expect([...copies.keys()].toSorted()).toEqual([...idOf.keys()].toSorted());
    for (const [messageId, received] of copies) {
      const row = idOf.get(messageId)!;
      expect(new Set(received.map(({ to }) => to))).toEqual(new Set([row.recipient]));
      if (received.length > 1) expect(row.status).toBe('sent_again');
      expect(received.length).toBeLessThanOrEqual(row.attempts);
    }
    const repeats = mailbox.mails.length - MAILS;
    expect(repeats).toBeLessThanOrEqual(KILLS);
    expect(killsAtWork).toBeGreaterThan(KILLS / 2);
  }, 600_000);
});
