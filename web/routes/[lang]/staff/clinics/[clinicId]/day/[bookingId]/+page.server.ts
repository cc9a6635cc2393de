import { error } from '@sveltejs/kit';
import { openNotePage } from '#web/lib/server/note-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.depends('note:sheet');
  const note = await openNotePage(event, event.params.bookingId);
  if (note.visit.clinicId !== event.params.clinicId) error(404, 'the visit is on another day');
  return { note };
};
