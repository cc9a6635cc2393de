import { loadLettersText } from '#web/lib/letters-text.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
  ...data,
  lettersText: await loadLettersText((await parent()).language),
});
