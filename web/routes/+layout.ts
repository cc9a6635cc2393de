import { loadResidentText } from '#web/lib/resident-text.ts';
import type { LayoutLoad } from './$types';

/** A page that needs no JavaScript ships none; those that need it say so themselves. */
export const csr = false;

export const load: LayoutLoad = async ({ data }) => ({
  ...data,
  text: await loadResidentText(data.language),
});
