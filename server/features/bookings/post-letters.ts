import type { Letter } from '#shared/contracts/letters.ts';
import type { Staff } from '../../platform/access.ts';
import { audit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { findDay } from './day.queries.ts';
import { updateToPosted } from './letters.queries.ts';

export interface PrintedLetters {
  clinicId: string;
  letters: readonly Pick<Letter, 'bookingId' | 'sequence'>[];
}

/** Takes letters out of the tray. One whose visit has changed since it was printed stays there. */
export function postLetters(deps: Deps, caller: Staff, { clinicId, letters }: PrintedLetters): Promise<void> {
  return inScope(deps.db, caller.scope, async (trx) => {
    const day = await findDay(trx, clinicId);
    if (!day) throw notFound();
    const at = deps.clock.now();
    const posted = await updateToPosted(trx, { clinicId, letters, at });
    if (posted === 0) return;
    const { municipality } = day;
    const details = { letters: posted };
    const done = { action: 'booking.letters_posted', subject: clinicId, details } as const;
    await audit(trx, { at, municipality, by: caller, ...done });
  });
}
