import { createHmac } from 'node:crypto';
import { idInToken, isSealed, sealId } from '../../platform/sealed-id.ts';

/** The secret of a hold names its slot, so that whoever lost the hold can still be offered the next times. */
export function holdTokenOf(hold: { id: string; slotId: string }, linkKey: string): string {
  return sealId(linkKey, 'hold', { id: hold.slotId, version: hold.id });
}

/** The slot a hold's token names, not yet proven. */
export const slotInHoldToken = idInToken;

export function isTokenOfHold(token: string, hold: { id: string; slotId: string }, linkKey: string): boolean {
  return isSealed(token, linkKey, { purpose: 'hold', id: hold.slotId, version: hold.id });
}

/** How a visitor is known: a keyed hash of the cookie, or of the account of staff on the telephone. */
export function visitorHashOf(visitor: string, linkKey: string): Buffer {
  return createHmac('sha256', linkKey).update(`visitor\n${visitor}`).digest();
}
