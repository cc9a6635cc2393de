import { loadClinicsText } from '#web/lib/clinics-text.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => ({
  clinicsText: await loadClinicsText((await parent()).language),
});
