import { createHmac } from 'node:crypto';
import { bookingCodeFromBytes } from '#shared/rules/booking-code.ts';
import { idInToken, isSealed, sealId } from '../../platform/sealed-id.ts';

export interface Linked {
  id: string;
  linkVersion: number;
}

/** The secret of a booking's private link; computed whenever a mail or page needs it, stored nowhere. */
export function linkTokenOf({ id, linkVersion }: Linked, linkKey: string): string {
  return sealId(linkKey, 'booking', { id, version: linkVersion });
}

/** The booking a link names, not yet proven. */
export const bookingInLink = idInToken;

export function isTokenOfBooking(token: string, { id, linkVersion }: Linked, linkKey: string): boolean {
  return isSealed(token, linkKey, { purpose: 'booking', id, version: linkVersion });
}

/** The code on paper, eight characters without look-alikes; made from the same key, so it too is stored nowhere. */
export function codeOf({ id, linkVersion }: Linked, linkKey: string): string {
  return bookingCodeFromBytes(createHmac('sha256', linkKey).update(`code\n${id}\n${linkVersion}`).digest());
}

/** What the database knows of a code. */
export function codeHashOf(code: string, linkKey: string): Buffer {
  return createHmac('sha256', linkKey).update(`code-hash\n${code}`).digest();
}
