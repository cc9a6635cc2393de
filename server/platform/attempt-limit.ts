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
  const bucket = bucketOf(config.linkKey, limit);
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

/** Wipes the count after a try that was right, so that only wrong ones add up. */
export async function forgetAttempts({ db, config }: Deps, limit: AttemptLimit): Promise<void> {
  await db.deleteFrom('attempt').where('bucket', '=', bucketOf(config.linkKey, limit)).execute();
}

export async function eraseOldAttempts(db: Deps['db'], now: Temporal.Instant): Promise<void> {
  await db.deleteFrom('attempt').where('resets_at', '<=', now).execute();
}

function bucketOf(key: string, { what, whose }: AttemptLimit): Buffer {
  return createHmac('sha256', key).update(`${what}\n${whose}`).digest();
}
