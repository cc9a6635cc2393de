import { randomBytes } from 'node:crypto';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { badInput } from '../../platform/errors.ts';
import { inScopeOfLink } from '../bookings/open-link.ts';
import type { Visit } from '../bookings/see-visit.ts';
import { codeExpired, codeUsedUp, codeWrong, noCode } from './reading.errors.ts';
import { insertPassForCode, lockReadingCode, updateTriesLeft } from './reading.queries.ts';
import { hashOfCode, hashOfPass, judgeCode, passLasts, readCode, type Judgement } from './reading.rules.ts';

export interface ReadingPass {
  /** Goes into the visitor's cookie; the database knows its hash only. */
  secret: string;
  until: Temporal.Instant;
  seconds: number;
}

/** Trades the one-time code for half an hour with this booking's advice. */
export async function openAdvice(
  deps: Deps,
  { token, code }: { token: string; code: string },
): Promise<ReadingPass> {
  const typed = readCode(code);
  if (typed === '') throw badInput({ fields: [{ field: 'code', code: 'reading_code' }] });
  const judged = await inScopeOfLink(deps, token, (trx, booking) => tryCode(trx, deps, { booking, typed }));
  // A wrong try is counted, so its transaction is committed before it is refused.
  if (typeof judged === 'string') throw refusals[judged]();
  return judged;
}

const refusals = { none: noCode, expired: codeExpired, used_up: codeUsedUp, wrong: codeWrong };

async function tryCode(
  trx: Trx,
  deps: Deps,
  { booking, typed }: { booking: Visit; typed: string },
): Promise<ReadingPass | Exclude<Judgement, 'right'>> {
  const now = deps.clock.now();
  const waiting = await lockReadingCode(trx, booking.id);
  const hash = hashOfCode(typed, booking.id, deps.config.linkKey);
  const judged = judgeCode(waiting, { hash, now });
  if (judged === 'wrong') {
    const triesLeft = (waiting?.triesLeft ?? 1) - 1;
    await updateTriesLeft(trx, booking.id, triesLeft);
    return triesLeft === 0 ? 'used_up' : 'wrong';
  }
  if (judged !== 'right') return judged;
  const secret = randomBytes(32).toString('base64url');
  const pass = { secret, until: now.add(passLasts), seconds: passLasts.total('seconds') };
  await insertPassForCode(trx, {
    hash: hashOfPass(pass.secret),
    bookingId: booking.id,
    municipality: booking.municipality,
    now,
    until: pass.until,
  });
  return pass;
}
