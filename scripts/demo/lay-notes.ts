import { randomUUID } from 'node:crypto';
import type { NoteContent } from '#shared/contracts/notes.ts';
import { mustBeComplete } from '#server/features/notes/notes.rules.ts';
import { json, type Trx } from '#server/platform/database.ts';
import { dateShort } from '#shared/time.ts';
import { demoExpert } from './accounts.ts';
import type { DemoMunicipality } from './demo-content.ts';
import type { LaidBooking } from './lay-bookings.ts';
import type { NotedVisit, VisitDays } from './notes/noted-visit.ts';
import { plainNote } from './notes/plain-notes.ts';

interface Noting {
  municipality: DemoMunicipality;
  people: Map<string, string>;
}

/** Everybody who came has a signed note: the script's own, or a plain one. Paper is still to be handed over to some. */
export async function layNotes(trx: Trx, noting: Noting, bookings: LaidBooking[]): Promise<void> {
  const visits = bookings.filter(({ status }) => status === 'done');
  const rows = visits.map((visit, i) => {
    const note = visit.note ?? plainNote(visit.language, i);
    return rowOf(noting, visit, { ...note, content: note.content(daysOf(visit, noting)), number: i });
  });
  await trx.insertInto('advice_note').values(rows).execute();
}

type Written = Pick<NotedVisit, 'signedBy'> & { content: NoteContent; number: number };

function rowOf({ municipality, people }: Noting, visit: LaidBooking, written: Written) {
  mustBeComplete(written.content);
  const signer = people.get(demoExpert(municipality.id, written.signedBy).email)!;
  const signedAt = Temporal.Instant.fromEpochMilliseconds(visit.slot.endsAt).add({ minutes: 4 });
  const wantsPaperStill = !visit.email && written.number % 3 === 0;
  return {
    id: randomUUID(),
    municipality_id: municipality.id,
    booking_id: visit.id,
    property_id: visit.property.id,
    status: 'signed' as const,
    version: 3,
    content: json(written.content) as never,
    written_by: signer,
    written_at: signedAt,
    signed_by: signer,
    signed_role: written.signedBy,
    signed_at: signedAt,
    printed_at: visit.email || wantsPaperStill ? null : signedAt.add({ minutes: 6 }),
  };
}

function daysOf({ clinic, language }: LaidBooking, { municipality }: Noting): VisitDays {
  const { date } = clinic.day;
  return {
    after: (days) => date.add({ days }).toString(),
    inWords: (days) => dateShort(date.add({ days }), municipality.timeZone, language),
    year: date.year,
  };
}
