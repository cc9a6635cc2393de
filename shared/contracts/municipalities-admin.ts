import { Type, type Static } from 'typebox';
import { Id, LanguageCode, MunicipalityId, Words } from './common.ts';
import { endpoint, planners } from './endpoint.ts';
import { Municipality, Reminders, SmsDailyCents } from './municipalities.ts';

const Here = Type.Object({ municipality: MunicipalityId });
const Line = Type.String({ maxLength: 200 });

export const Room = Type.Object({
  id: Id,
  name: Words,
  accessibility: Words,
  /** Closed: stays on days that have it, is not offered for new ones. */
  closed: Type.Boolean(),
});
export type Room = Static<typeof Room>;

export const Venue = Type.Object({
  id: Id,
  name: Words,
  address: Type.String(),
  village: Type.String(),
  accessibility: Words,
  parking: Words,
  closed: Type.Boolean(),
  rooms: Type.Array(Room),
});
export type Venue = Static<typeof Venue>;

const VenueWords = Type.Object({
  name: Words,
  address: Line,
  village: Line,
  accessibility: Words,
  parking: Words,
  closed: Type.Boolean(),
});
const RoomWords = Type.Object({ name: Words, accessibility: Words, closed: Type.Boolean() });

export const listVenues = endpoint({
  method: 'GET',
  path: '/api/municipalities/:municipality/venues',
  access: planners,
  summary: 'Venues and rooms of the municipality, closed ones last',
  params: Here,
  success: 200,
  answer: Type.Object({ venues: Type.Array(Venue) }),
});

export const addVenue = endpoint({
  method: 'POST',
  path: '/api/admin/municipalities/:municipality/venues',
  access: ['admin'],
  summary: 'Add a venue with its first room; names stand in every language of the municipality',
  params: Here,
  body: Type.Intersect([VenueWords, Type.Object({ room: RoomWords })]),
  success: 201,
  answer: Venue,
});

export const changeVenue = endpoint({
  method: 'PUT',
  path: '/api/admin/municipalities/:municipality/venues/:venueId',
  access: ['admin'],
  summary: 'Change a venue, or close and reopen it for new days',
  params: Type.Object({ municipality: MunicipalityId, venueId: Id }),
  body: VenueWords,
  success: 200,
  answer: Venue,
});

export const addRoom = endpoint({
  method: 'POST',
  path: '/api/admin/municipalities/:municipality/venues/:venueId/rooms',
  access: ['admin'],
  summary: 'Add a room to a venue',
  params: Type.Object({ municipality: MunicipalityId, venueId: Id }),
  body: RoomWords,
  success: 201,
  answer: Venue,
});

export const changeRoom = endpoint({
  method: 'PUT',
  path: '/api/admin/municipalities/:municipality/venues/:venueId/rooms/:roomId',
  access: ['admin'],
  summary: 'Change a room, or close and reopen it for new days',
  params: Type.Object({ municipality: MunicipalityId, venueId: Id, roomId: Id }),
  body: RoomWords,
  success: 200,
  answer: Venue,
});

export const changeMunicipality = endpoint({
  method: 'PUT',
  path: '/api/admin/municipalities/:municipality',
  access: ['admin'],
  summary:
    'Change contacts, telephone hours, languages, reminders, the price of text messages and the words on the front page',
  params: Here,
  body: Type.Object({
    phone: Line,
    phoneHours: Words,
    email: Type.String({ maxLength: 320 }),
    /** The main one first. */
    languages: Type.Array(LanguageCode, { maxItems: 4, uniqueItems: true }),
    words: Words,
    reminders: Reminders,
    smsDailyCents: SmsDailyCents,
  }),
  success: 200,
  answer: Municipality,
});
