import { adminPeople } from './admin-people.ts';
import { adminPlaces } from './admin-places.ts';
import { dayBoard } from './day-board.ts';
import { letters } from './letters.ts';
import { messages } from './messages.ts';
import { changingTimes } from './changing-times.ts';
import { movingADay } from './moving-a-day.ts';
import { notes } from './notes.ts';
import { properties } from './properties.ts';
import { replies } from './replies.ts';
import { residentAdvice } from './resident-advice.ts';
import { residentBooking } from './resident-booking.ts';
import { residentLink } from './resident-link.ts';
import { residents } from './residents.ts';
import { staffClinics } from './staff-clinics.ts';
import { staffDoor } from './staff-door.ts';
import { staffPhone } from './staff-phone.ts';
import { staffWaiting } from './staff-waiting.ts';
import { waiting } from './waiting.ts';
import type { Walk } from './walk.ts';
import { walkIns } from './walk-ins.ts';

/** Every walk by the area it covers, in the order they are gone: the first ones find what is still empty. */
export const walks: readonly [area: string, walk: Walk][] = [
  ['what residents read', residents],
  ['booking', residentBooking],
  ['the private link', residentLink],
  ['reading the advice', residentAdvice],
  ['the staff’s door', staffDoor],
  ['venues and the municipality', adminPlaces],
  ['colleagues', adminPeople],
  ['messages', messages],
  ['letters', letters],
  ['planning days', staffClinics],
  ['moving a day', movingADay],
  ['changing times', changingTimes],
  ['booking by telephone', staffPhone],
  ['the waiting list of staff', staffWaiting],
  ['today and the board', dayBoard],
  ['people without a time', walkIns],
  ['waiting for a time', waiting],
  ['notes', notes],
  ['properties', properties],
  ['replies', replies],
];
