import { randomUUID } from 'node:crypto';
import { openNote } from '#shared/contracts/notes.ts';
import { dateShort, dayAndClock } from '#shared/time.ts';
import { askApi } from './ask-api.ts';
import { filesOfVisit } from './file-view.ts';

export type NotePageData = Awaited<ReturnType<typeof openNotePage>>;

/** A visit's note with its days in words. */
export async function openNotePage(event: Parameters<typeof askApi>[0], bookingId: string) {
  const [note, files] = await Promise.all([
    askApi(event, openNote, { params: { bookingId } }),
    filesOfVisit(event, bookingId),
  ]);
  const { language } = event.locals;
  const { timeZone } = note.visit;
  const day = (iso: string) => dateShort(Temporal.PlainDate.from(iso), timeZone, language);
  const dayOf = (iso: string) => dateShort(Temporal.Instant.from(iso), timeZone, language);
  return {
    ...note,
    files,
    visitText: dayAndClock(Temporal.Instant.from(note.visit.start), timeZone, language),
    signedText: note.signedAt ? dayOf(note.signedAt) : '',
    releasedText: note.released ? dayOf(note.released.at) : '',
    addenda: note.addenda.map((added) => ({ ...added, dayText: dayOf(added.writtenAt) })),
    former: note.formerNotes.map((former) => ({ ...former, dayText: day(former.day) })),
    /** Two presses of one form are one addendum. */
    press: randomUUID(),
  };
}
