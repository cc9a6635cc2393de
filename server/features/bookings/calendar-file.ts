import { inLanguage } from '#shared/text/in-language.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { visitEntry } from '../calendar/visit-entry.rules.ts';
import { getMunicipality } from '../municipalities/get-municipality.ts';
import { inScopeOfLink } from './open-link.ts';
import { visitOf } from './tell-holder.ts';

/** The holder's calendar entry as a file: the same UID and SEQUENCE as the invitation that went by mail. */
export function calendarFile(deps: Deps, token: string): Promise<string> {
  return inScopeOfLink(deps, token, async (trx, booking) => {
    if (booking.status === 'cancelled') throw notFound();
    const { language } = booking;
    const place = await getMunicipality(trx, booking.municipality);
    const { name, phoneHours, ...contact } = place;
    const sender = {
      ...contact,
      name: inLanguage(name, language),
      phoneHours: inLanguage(phoneHours, language),
    };
    const told = { method: 'PUBLISH' as const, language, sender, mailFrom: deps.config.mailFrom };
    return visitEntry({
      ...told,
      bookingId: booking.id,
      visit: visitOf(booking),
      stampedAt: deps.clock.now(),
    });
  });
}
