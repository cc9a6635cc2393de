import type { Words } from '#shared/contracts/common.ts';
import type { Language } from '#shared/text/language.ts';
import type { RefusedField } from '../../platform/errors.ts';
import { halfSaid, mustBeComplete, trimmed, unsaid } from './municipalities.rules.ts';
import type { RoomFacts, VenueFacts } from './venues.queries.ts';

/** A venue has a name in every language of the municipality and an address; a first room may come with it. */
export function readVenue(typed: VenueFacts, languages: readonly Language[], room?: RoomFacts): VenueFacts {
  const address = typed.address.trim();
  mustBeComplete([
    ...unsaid('name', typed.name, { languages, code: 'venue_name' }),
    ...(address === '' ? [{ field: 'address', code: 'venue_address' } as const] : []),
    ...halfSaid('accessibility', typed.accessibility, languages),
    ...halfSaid('parking', typed.parking, languages),
    ...(room ? refusedRoom(room, languages, 'room.') : []),
  ]);
  return {
    name: trimmed(typed.name),
    address,
    village: typed.village.trim(),
    accessibility: trimmed(typed.accessibility),
    parking: trimmed(typed.parking),
    closed: typed.closed,
  };
}

/** A room has a name in every language of the municipality. */
export function readRoom(typed: RoomFacts, languages: readonly Language[]): RoomFacts {
  mustBeComplete(refusedRoom(typed, languages));
  return { name: trimmed(typed.name), accessibility: trimmed(typed.accessibility), closed: typed.closed };
}

function refusedRoom(room: RoomFacts, languages: readonly Language[], within = ''): RefusedField[] {
  return [
    ...unsaid(`${within}name`, room.name, { languages, code: 'room_name' }),
    ...halfSaid(`${within}accessibility`, room.accessibility, languages),
  ];
}

/** The name by which the audit log knows a thing: the one in the municipality's main language. */
export function mainName(name: Words, languages: readonly Language[]): string {
  return languages.map((language) => name[language]).find(Boolean) ?? '';
}
