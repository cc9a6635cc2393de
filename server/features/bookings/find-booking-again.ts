import { readBookingCode } from '#shared/rules/booking-code.ts';
import { readPhone } from '#shared/rules/phone.ts';
import { readPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { countAttempt, forgetAttempts } from '../../platform/attempt-limit.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { codeHashOf, linkTokenOf } from './booking-link.ts';
import { codeUnknown } from './bookings.errors.ts';
import { findBookingByCodeHash, findMunicipalityOfCode, type BookingRow } from './bookings.queries.ts';

const codeTries = { what: 'booking-code', tries: 5, within: Temporal.Duration.from({ hours: 1 }) };

/** From the code on paper to the private link. The second key and five tries an hour keep a found paper from opening it. */
export async function findBookingByCode(
  deps: Deps,
  { code: typed, identifierOrPhone }: { code: string; identifierOrPhone: string },
): Promise<{ token: string }> {
  const code = readBookingCode(typed);
  if (!code) throw codeUnknown();
  const tries = { ...codeTries, whose: code };
  await countAttempt(deps, tries);
  const codeHash = codeHashOf(code, deps.config.linkKey);
  const municipality = await findMunicipalityOfCode(deps.db, codeHash);
  if (!municipality) throw codeUnknown();
  const country = (await listMunicipalities(deps)).find(({ id }) => id === municipality)?.country ?? 'FI';
  const token = await inScope(deps.db, [municipality], async (trx) => {
    const booking = await findBookingByCodeHash(trx, codeHash);
    if (!booking || !isSecondKey(identifierOrPhone, booking, { country, municipality })) throw codeUnknown();
    return linkTokenOf(booking, deps.config.linkKey);
  });
  await forgetAttempts(deps, tries);
  return { token };
}

function isSecondKey(
  text: string,
  booking: BookingRow,
  place: { country: 'FI' | 'NO'; municipality: string },
): boolean {
  const property = readPropertyIdentifier(text, place);
  if (property.ok && property.identifier === booking.identifier) return true;
  const phone = readPhone(text, place.country);
  return phone.ok && phone.e164 === booking.phone;
}
