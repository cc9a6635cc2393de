import { loadWalkInsText } from '#web/lib/walk-ins-text.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
  ...data,
  walkInsText: await loadWalkInsText((await parent()).language),
});
