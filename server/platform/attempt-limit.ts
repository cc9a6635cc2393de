import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Deps } from './deps.ts';
import { tooManyTries } from './errors.ts';

export interface AttemptLimit {
  /** What is counted, such as 'booking-code'. */
  what: string;
  /** Whose tries: an address, a number, a booking. Kept only as a keyed hash. */
  whose: string;
  tries: number;
  within: Temporal.Duration;
}

/** Counts one try, for all server processes together; throws 429 when there were too many. Commits by itself. */
export async function countAttempt({ db, clock, config }: Deps, limit: AttemptLimit): Promise<void> {
  const bucket = createHmac('sha256', config.linkKey).update(`${limit.what}\n${limit.whose}`).digest();
  const now = clock.now();
  const { tries } = await db
    .insertInto('attempt')
    .values({ bucket, tries: 1, resets_at: now.add(limit.within) })
    .onConflict((conflict) =>
      conflict.column('bucket').doUpdateSet({
        tries: sql<number>`case when attempt.resets_at <= ${now} then 1 else attempt.tries + 1 end`,
        resets_at: sql<Temporal.Instant>`case when attempt.resets_at <= ${now} then excluded.resets_at else attempt.resets_at end`,
      }),
    )
    .returning('tries')
    .executeTakeFirstOrThrow();
  if (tries > limit.tries) throw tooManyTries();
}
