import { loadChangesText } from '#web/lib/changes-text.ts';
import { loadClinicsText } from '#web/lib/clinics-text.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
  const { language } = await parent();
  const [clinicsText, changesText] = await Promise.all([
    loadClinicsText(language),
    loadChangesText(language),
  ]);
  return { clinicsText, changesText };
};
