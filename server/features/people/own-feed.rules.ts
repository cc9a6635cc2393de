import { idInToken, isSealed, sealId } from '../../platform/sealed-id.ts';

export interface OpenFeed {
  personId: string;
  feedKey: string;
}

const PURPOSE = 'feed';

/** Path of somebody's own calendar. Its secret is computed, and stored nowhere (decision 7). */
export function feedPathOf({ personId, feedKey }: OpenFeed, linkKey: string): string {
  return `/api/feeds/${sealId(linkKey, PURPOSE, { id: personId, version: feedKey })}/days.ics`;
}

/** The person whom a token names, not yet proven. */
export const personInToken = idInToken;

export function isTokenOfFeed(token: string, { personId, feedKey }: OpenFeed, linkKey: string): boolean {
  return isSealed(token, linkKey, { purpose: PURPOSE, id: personId, version: feedKey });
}
