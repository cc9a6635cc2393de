import { countAttempt } from '../../platform/attempt-limit.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { badInput } from '../../platform/errors.ts';
import { doOnce, type RequestKey } from '../../platform/idempotency.ts';
import { addJob } from '../../platform/jobs.ts';
import { sendsSms } from '../messages/reach.rules.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { listComingBookingsOf } from './bookings.queries.ts';
import { readLinkContact, type LinkContact } from './link-contact.rules.ts';
import { tellHolder } from './tell-holder.ts';

export const SEND_LINKS = 'send-booking-links';

const hour = Temporal.Duration.from({ hours: 1 });
const day = Temporal.Duration.from({ hours: 24 });
const mailTries = { what: 'booking-link', tries: 3, within: hour };
/** A text message costs its municipality, and whoever gets it has not always asked for it. */
const smsTries = { what: 'booking-link-sms', tries: 3, within: day };
/** One caller may be a whole library, but not a list of numbers. */
const callerTries = { what: 'booking-link-caller', tries: 10, within: hour };

/**
 * Asks for the links of coming bookings by mail or text message. Whether the address or number has any is looked at later,
 * in a job: neither the answer nor its time tells.
 */
export async function sendLinkAgain(
  deps: Deps,
  { emailOrPhone, caller, key }: { emailOrPhone: string; caller: string; key: RequestKey | null },
): Promise<void> {
  const texting = (await listMunicipalities(deps)).filter((place) => sendsSms(place, deps.config));
  const contact = readLinkContact(emailOrPhone, [...new Set(texting.map(({ country }) => country))]);
  if (!contact) {
    const code = texting.length > 0 ? 'email_or_mobile' : 'email';
    throw badInput({ fields: [{ field: 'emailOrPhone', code }] });
  }
  await countTries(deps, contact, caller);
  await inScope(deps.db, [], (trx) =>
    doOnce(trx, { key, clock: deps.clock }, () => addJob(trx, SEND_LINKS, contact)),
  );
}

async function countTries(deps: Deps, contact: LinkContact, caller: string): Promise<void> {
  if ('email' in contact) return countAttempt(deps, { ...mailTries, whose: contact.email });
  await countAttempt(deps, { ...callerTries, whose: caller });
  for (const phone of contact.phones) await countAttempt(deps, { ...smsTries, whose: phone });
}

/** The job: one message for each coming booking that was made with the address or number, by the way its holder is told. */
export async function sendLinks(deps: Deps, contact: LinkContact): Promise<void> {
  const active = (await listMunicipalities(deps)).map(({ id }) => id);
  await inScope(deps.db, active, async (trx) => {
    for (const booking of await listComingBookingsOf(trx, contact, deps.clock.now())) {
      await tellHolder(trx, deps, { kind: 'booking-link', booking, beside: {} });
    }
  });
}
