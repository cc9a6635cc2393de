import { getContext, setContext } from 'svelte';
import type { NotePageData } from '#web/lib/server/note-page.ts';

const key = Symbol('beside note');

/** The former note that is read while another is being written. */
export class BesideNote {
  note = $state<NotePageData | null>(null);
}

/** For a page that has a column of its own for it. */
export function makeRoomBeside(): BesideNote {
  return setContext(key, new BesideNote());
}

/** Undefined where no page has made room. */
export function roomBeside(): BesideNote | undefined {
  return getContext(key);
}
