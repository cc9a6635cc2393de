import { loadPhoneText } from '#web/lib/phone-text.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
  ...data,
  phoneText: await loadPhoneText((await parent()).language),
});
