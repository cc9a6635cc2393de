import { loadMessagesText } from '#web/lib/messages-text.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
  ...data,
  messagesText: await loadMessagesText((await parent()).language),
});
