import { takeHold } from '#shared/contracts/bookings.ts';
import type { TestApp } from './app.ts';
import { bookVisit, signedNote } from './visits.ts';

/** One of everything that a path can name, in municipality 638: a fresh day with a booking, a note, a hold, a colleague. */
export async function furnished(app: TestApp, headers: Record<string, string>) {
  const { make, owner, call } = app;
  const clinic = await make.clinic({ slots: 5 });
  const visit = await bookVisit(app, clinic.slotIds[0]!);
  const written = await bookVisit(app, clinic.slotIds[1]!);
  const note = await signedNote(app, { bookingId: written.bookingId, headers });
  const held = await call(takeHold, { params: { slotId: clinic.slotIds[2]! } });
  const somebody = await make.person({ municipality: '638', roles: ['project_lead'] });
  const message = await owner.selectFrom('message').select('id').limit(1).executeTakeFirstOrThrow();
  const { property_id: propertyId } = await owner
    .selectFrom('booking')
    .select('property_id')
    .where('id', '=', visit.bookingId)
    .executeTakeFirstOrThrow();
  return {
    clinicId: clinic.id,
    slotId: clinic.slotIds[3]!,
    bookingId: visit.bookingId,
    propertyId,
    venueId: clinic.venueId,
    roomId: clinic.roomId,
    municipality: '638',
    personId: somebody.id,
    role: 'project_lead',
    noteId: note.id!,
    messageId: message.id,
    token: visit.token,
    holdToken: held.answer.holdToken,
  };
}
