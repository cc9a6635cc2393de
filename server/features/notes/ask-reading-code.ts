import { countAttempt } from '../../platform/attempt-limit.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { doOnce, type RequestKey } from '../../platform/idempotency.ts';
import { inScopeOfLink } from '../bookings/open-link.ts';
import type { Visit } from '../bookings/see-visit.ts';
import { sealCode } from '../messages/one-time-code.rules.ts';
import { queueMessage } from '../messages/queue-message.ts';
import { wayTo, type Way } from '../messages/reach.rules.ts';
import { hasSharedNote } from './has-shared-note.ts';
import { upsertReadingCode } from './reading.queries.ts';
import { codeLasts, codeTries, hashOfCode, newCode } from './reading.rules.ts';

const askLimit = { what: 'reading-code', tries: 5, within: Temporal.Duration.from({ hours: 1 }) };

/** Sends a one-time code by mail or text message. Where neither reaches anybody, or without advice, nothing is sent and the answer is the same. */
export async function askReadingCode(
  deps: Deps,
  { token, key }: { token: string; key: RequestKey | null },
): Promise<void> {
  // Proven first, so that nobody uses up another booking's codes with a made-up link.
  const bookingId = await inScopeOfLink(deps, token, async (_trx, { id }) => id);
  await countAttempt(deps, { ...askLimit, whose: bookingId });
  await inScopeOfLink(deps, token, (trx, booking) =>
    doOnce(trx, { key, clock: deps.clock }, async () => {
      const way = wayTo(booking, deps.config);
      if (way && (await hasSharedNote(trx, booking.id))) await sendCode(trx, deps, { booking, way });
    }),
  );
}

async function sendCode(trx: Trx, deps: Deps, { booking, way }: { booking: Visit; way: Way }): Promise<void> {
  const { linkKey } = deps.config;
  const code = newCode();
  const expiresAt = deps.clock.now().add(codeLasts);
  await upsertReadingCode(trx, {
    bookingId: booking.id,
    municipality: booking.municipality,
    codeHash: hashOfCode(code, booking.id, linkKey),
    expiresAt,
    tries: codeTries,
  });
  await queueMessage(trx, deps, {
    kind: 'reading-code',
    municipality: booking.municipality,
    language: booking.language,
    ...way,
    bookingId: booking.id,
    content: { sealedCode: sealCode(linkKey, code), validUntil: expiresAt.toString() },
  });
}
