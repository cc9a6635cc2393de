import { loadStaffText } from '#web/lib/staff-text.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, parent }) => ({
  ...data,
  staffText: await loadStaffText((await parent()).language),
});
