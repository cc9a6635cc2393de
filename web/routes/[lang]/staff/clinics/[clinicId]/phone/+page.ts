import { loadPhoneText } from '#web/lib/phone-text.ts';
import { loadResidentText } from '#web/lib/resident-text.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { language } = await parent();
  return {
    ...data,
    phoneText: await loadPhoneText(language),
    residentText: await loadResidentText(language),
  };
};
