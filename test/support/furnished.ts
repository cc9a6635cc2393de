import { cancelBooking, takeHold } from '#shared/contracts/bookings.ts';
import { joinList } from '#shared/contracts/waiting.ts';
import type { TestApp } from './app.ts';
import { pdf, sendFile } from './attachments.ts';
import { bookVisit, signedNote } from './visits.ts';

/** One of everything that a path can name, in municipality 638: a fresh day with a booking and a file, a note, a hold, a colleague, a full day. */
export async function furnished(app: TestApp, headers: Record<string, string>) {
  const { make, owner, call } = app;
  const clinic = await make.clinic({ slots: 5 });
  const visit = await bookVisit(app, clinic.slotIds[0]!);
  const written = await bookVisit(app, clinic.slotIds[1]!);
  const note = await signedNote(app, { bookingId: written.bookingId, headers });
  const held = await call(takeHold, { params: { slotId: clinic.slotIds[2]! } });
  const somebody = await make.person({ municipality: '638', roles: ['project_lead'] });
  const asked = await somebodyAsked(app);
  const reply = await make.reply({ bookingId: visit.bookingId });
  const { answer: file } = await sendFile(app, visit.token, { bytes: pdf() });
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
    replyId: reply.id,
    attachmentId: file.id,
    token: visit.token,
    holdToken: held.answer.holdToken,
    ...asked,
  };
}

let asked = 0;

/** Somebody who waits for a full day and is asked about the time that came free. */
async function somebodyAsked(app: TestApp) {
  const { make, owner, call } = app;
  const full = await make.clinic({ slots: 1 });
  const { token } = await bookVisit(app, full.slotIds[0]!);
  const person = ++asked;
  const place = {
    propertyIdentifier: `638-994-1-${person}`,
    relation: 'owner' as const,
    language: 'fi' as const,
  };
  const who = { name: 'Eino Testi', email: `eino.${person}@example.org` };
  const { answer } = await call(joinList, {
    body: { municipality: '638', clinicId: full.id, ...place, ...who },
  });
  await call(cancelBooking, { params: { token } });
  const { id, waiting_id: waitingId } = await owner
    .selectFrom('offer')
    .select(['id', 'waiting_id'])
    .where('clinic_id', '=', full.id)
    .executeTakeFirstOrThrow();
  return { fullClinicId: full.id, waitingId, offerId: id, waitingToken: answer.token };
}
