import { loadAdminText } from '#web/lib/admin-text.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, parent }) => ({
  ...data,
  adminText: await loadAdminText((await parent()).language),
});
