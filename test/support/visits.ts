import * as bookings from '#shared/contracts/bookings.ts';
import { saveNote, signNote, type NoteContent } from '#shared/contracts/notes.ts';
import { bookingInLink } from '#server/features/bookings/booking-link.ts';
import type { TestApp } from './app.ts';

let property = 0;

/** A booked visit with the holder's link. Each has a property and an address of its own unless told otherwise. */
export async function bookVisit(
  { call }: Pick<TestApp, 'call'>,
  slotId: string,
  told: bookings.BookingAnswers = {},
) {
  const held = await call(bookings.takeHold, { params: { slotId } });
  const number = ++property;
  const { status, answer, problem } = await call(bookings.bookSlot, {
    body: {
      holdToken: held.answer.holdToken,
      propertyIdentifier: `638-999-7-${number}`,
      relation: 'owner',
      name: 'Aino Testi',
      email: `aino.${number}@example.org`,
      topics: ['renewal'],
      question: 'Pitääkö saostuskaivot uusia?',
      language: 'fi',
      ...told,
    },
  });
  if (status !== 201) throw new Error(JSON.stringify(problem));
  return { ...answer, bookingId: bookingInLink(answer.token)! };
}

/** A note that may be signed: note 1 of the domain's examples. */
export const wholeNote: NoteContent = {
  use: 'PERMANENT',
  residents: 2,
  area: 'OUTSIDE',
  water: ['DUG_WELL'],
  toilets: ['WC'],
  systems: [
    {
      building: 'Talo',
      builtYear: 1978,
      waters: 'ALL',
      pretreatment: 'TWO_PART',
      treatment: 'NONE',
      discharge: 'DITCH',
      distances: { ownWell: 40 },
      condition: 'RED',
      basis: ['OWNER'],
      defects: ['TEES_MISSING'],
      actions: ['MAKE_REPORT'],
    },
  ],
  words:
    'Kaksi saostussäiliötä ja avo-oja eivät täytä perustasoa, mutta kiinteistö ei ole ranta- eikä pohjavesialueella.\n\nTee selvitys nyt.',
  nextSteps: [{ what: 'Tee selvitys jätevesijärjestelmästä', who: 'RESIDENT', by: '2027-01-15' }],
  inside: 'Tarkista rakentamisluvan yhteydessä.',
};

/** Writes and signs a visit's note as this member of staff. */
export async function signedNote(
  { call }: Pick<TestApp, 'call'>,
  {
    bookingId,
    headers,
    content = wholeNote,
    ...signing
  }: {
    bookingId: string;
    headers: Record<string, string>;
    content?: NoteContent;
    holdBack?: boolean;
    heldBackReason?: string;
  },
) {
  const saved = await call(saveNote, { params: { bookingId }, body: { version: 0, content }, headers });
  const { status, answer, problem } = await call(signNote, {
    params: { noteId: saved.answer.id },
    body: { version: 1, ...signing },
    headers,
  });
  if (status !== 200) throw new Error(JSON.stringify(problem));
  return answer;
}
