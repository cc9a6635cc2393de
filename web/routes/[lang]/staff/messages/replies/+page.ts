import { loadRepliesText } from '#web/lib/replies-text.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
  ...data,
  repliesText: await loadRepliesText((await parent()).language),
});
