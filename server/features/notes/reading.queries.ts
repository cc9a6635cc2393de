import type { Trx } from '../../platform/database.ts';

export interface NewReadingCode {
  bookingId: string;
  municipality: string;
  codeHash: Buffer;
  expiresAt: Temporal.Instant;
  tries: number;
}

/** A new code takes the place of the old one. */
export async function upsertReadingCode(trx: Trx, code: NewReadingCode): Promise<void> {
  const fresh = { code_hash: code.codeHash, expires_at: code.expiresAt, tries_left: code.tries };
  await trx
    .insertInto('reading_code')
    .values({ booking_id: code.bookingId, municipality_id: code.municipality, ...fresh })
    .onConflict((conflict) => conflict.column('booking_id').doUpdateSet(fresh))
    .execute();
}

/** Tries at one code wait for each other, so that none is counted once for two. */
export async function lockReadingCode(trx: Trx, bookingId: string) {
  return trx
    .selectFrom('reading_code')
    .select(['code_hash as codeHash', 'expires_at as expiresAt', 'tries_left as triesLeft'])
    .where('booking_id', '=', bookingId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateTriesLeft(trx: Trx, bookingId: string, triesLeft: number): Promise<void> {
  await trx
    .updateTable('reading_code')
    .set({ tries_left: triesLeft })
    .where('booking_id', '=', bookingId)
    .execute();
}

/** A right code becomes a pass: the code is gone, and so are passes of this booking that have run out. */
export async function insertPassForCode(
  trx: Trx,
  pass: {
    hash: Buffer;
    bookingId: string;
    municipality: string;
    now: Temporal.Instant;
    until: Temporal.Instant;
  },
): Promise<void> {
  const { bookingId } = pass;
  await trx.deleteFrom('reading_code').where('booking_id', '=', bookingId).execute();
  await trx
    .deleteFrom('reading_pass')
    .where('booking_id', '=', bookingId)
    .where('expires_at', '<=', pass.now)
    .execute();
  await trx
    .insertInto('reading_pass')
    .values({
      pass_hash: pass.hash,
      booking_id: bookingId,
      municipality_id: pass.municipality,
      expires_at: pass.until,
    })
    .execute();
}

export async function findPass(trx: Trx, hash: Buffer, bookingId: string) {
  return trx
    .selectFrom('reading_pass')
    .select('expires_at as expiresAt')
    .where('pass_hash', '=', hash)
    .where('booking_id', '=', bookingId)
    .executeTakeFirst();
}
