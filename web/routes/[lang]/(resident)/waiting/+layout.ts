import { loadWaitingText } from '#web/lib/waiting-text.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => ({
  waitingText: await loadWaitingText((await parent()).language),
});
