import { loadNotesText } from '#web/lib/notes-text.ts';
import type { PageLoad } from './$types';

/** A note saves itself as it is typed. */
export const csr = true;

export const load: PageLoad = async ({ data, parent }) => ({
  ...data,
  ...(await loadNotesText((await parent()).language)),
});
