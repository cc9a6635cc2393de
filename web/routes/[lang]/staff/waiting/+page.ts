import { loadWaitingListText } from '#web/lib/waiting-list-text.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
  ...data,
  waitingText: await loadWaitingListText((await parent()).language),
});
