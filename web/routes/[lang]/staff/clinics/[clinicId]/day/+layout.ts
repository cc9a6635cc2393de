import { loadNotesText } from '#web/lib/notes-text.ts';
import type { LayoutLoad } from './$types';

/** The board follows what the others at the table mark; without JavaScript every mark loads the page. */
export const csr = true;

export const load: LayoutLoad = async ({ data, parent }) => ({
  ...data,
  ...(await loadNotesText((await parent()).language)),
});
