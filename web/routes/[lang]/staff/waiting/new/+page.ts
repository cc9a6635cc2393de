import { loadResidentText } from '#web/lib/resident-text.ts';
import { loadWaitingListText } from '#web/lib/waiting-list-text.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { language } = await parent();
  return {
    ...data,
    waitingText: await loadWaitingListText(language),
    residentText: await loadResidentText(language),
  };
};
