import type { Config } from '../../config.ts';
import { showBookingCode } from '#shared/rules/booking-code.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { codeOf, linkTokenOf } from '../bookings/booking-link.ts';
import { waitingTokenOf } from '../waiting/waiting-link.ts';
import type { LetterFacts } from './letter-facts.rules.ts';
import type { Sending } from './messages.queries.ts';
import { openCode } from './one-time-code.rules.ts';

/** What a message is made of. Links and codes come into being here and are stored nowhere. */
export function gatherFacts(sending: Sending, { origin, linkKey }: Config): LetterFacts {
  const { language, bookingId, linkVersion, waitingId, municipality } = sending;
  const linked = bookingId && linkVersion !== null ? { id: bookingId, linkVersion } : null;
  return {
    ...sending,
    messageId: sending.id,
    sender: {
      ...municipality,
      name: inLanguage(municipality.name, language),
      phoneHours: inLanguage(municipality.phoneHours, language),
    },
    origin,
    booking: linked && {
      token: linkTokenOf(linked, linkKey),
      code: showBookingCode(codeOf(linked, linkKey)),
    },
    waitingToken: waitingId && waitingTokenOf(waitingId, linkKey),
    oneTimeCode: 'sealedCode' in sending.content ? openCode(linkKey, sending.content.sealedCode ?? '') : null,
  };
}
