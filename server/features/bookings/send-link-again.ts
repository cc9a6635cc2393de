import { readEmail } from '#shared/rules/email.ts';
import { countAttempt } from '../../platform/attempt-limit.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { badInput } from '../../platform/errors.ts';
import { doOnce, type RequestKey } from '../../platform/idempotency.ts';
import { addJob } from '../../platform/jobs.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { listComingBookingsOf } from './bookings.queries.ts';
import { tellHolder } from './tell-holder.ts';

export const MAIL_LINKS = 'mail-booking-links';

const linkTries = { what: 'booking-link', tries: 3, within: Temporal.Duration.from({ hours: 1 }) };

/**
 * Asks for the links of coming bookings by mail. Whether the address has any is looked at later, in a job: neither the
 * answer nor its time tells.
 */
export async function sendLinkAgain(
  deps: Deps,
  { email: typed, key }: { email: string; key: RequestKey | null },
): Promise<void> {
  const reading = readEmail(typed);
  if (!reading.ok) throw badInput({ fields: [{ field: 'email', code: 'email' }] });
  const email = reading.email.toLowerCase();
  await countAttempt(deps, { ...linkTries, whose: email });
  await inScope(deps.db, [], (trx) =>
    doOnce(trx, { key, clock: deps.clock }, () => addJob(trx, MAIL_LINKS, { email })),
  );
}

/** The job: one mail for each coming booking that was made with the address. */
export async function mailLinks(deps: Deps, { email }: { email: string }): Promise<void> {
  const active = (await listMunicipalities(deps)).map(({ id }) => id);
  await inScope(deps.db, active, async (trx) => {
    for (const booking of await listComingBookingsOf(trx, email, deps.clock.now())) {
      await tellHolder(trx, deps, { kind: 'booking-link', booking, beside: {} });
    }
  });
}
