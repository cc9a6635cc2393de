import { loadWalkInsText } from '#web/lib/walk-ins-text.ts';
import type { PageLoad } from './$types';

/** A display in the hall keeps itself up to date; without JavaScript its link does. */
export const csr = true;

export const load: PageLoad = async ({ data, parent }) => ({
  ...data,
  walkInsText: await loadWalkInsText((await parent()).language),
});
