import { audit } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { updateSeatToAccepted, updateSeatToDeclined } from './staffing.queries.ts';

export interface ExpertAnswer {
  staffingId: string;
  answer: 'accepted' | 'declined';
}

/** A seat whose expert declines asks for a substitute, until they accept after all or somebody else sits there. */
export async function takeExpertAnswer(
  trx: Trx,
  { clock }: Pick<Deps, 'clock'>,
  { staffingId, answer }: ExpertAnswer,
): Promise<void> {
  const update = answer === 'declined' ? updateSeatToDeclined : updateSeatToAccepted;
  const changed = await update(trx, staffingId);
  if (!changed) return;
  const { municipality, clinicId, role } = changed;
  const details = { role, answer };
  await audit(trx, {
    at: clock.now(),
    municipality,
    by: 'system',
    action: 'clinic.answered',
    subject: clinicId,
    details,
  });
}
