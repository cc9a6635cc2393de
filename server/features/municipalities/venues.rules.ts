import type { Words } from '#shared/contracts/common.ts';
import type { Language } from '#shared/text/language.ts';
import type { RefusedField } from '../../platform/errors.ts';
import { mustSpeakEveryLanguage, trimmed, type WordsToCheck } from './municipalities.rules.ts';
import type { RoomFacts, VenueFacts } from './venues.queries.ts';

/** A venue has a name in every language of the municipality and an address; a first room may come with it. */
export function readVenue(typed: VenueFacts, languages: readonly Language[], room?: RoomFacts): VenueFacts {
  const { name, accessibility, parking } = typed;
  const wrong: RefusedField[] = [];
  if (typed.address.trim() === '') wrong.push({ field: 'address', code: 'venue_address' });
  const checked: WordsToCheck = { compulsory: { name }, optional: { accessibility, parking } };
  mustSpeakEveryLanguage(room ? withRoom(checked, room) : checked, languages, wrong);
  return {
    name: trimmed(name),
    address: typed.address.trim(),
    village: typed.village.trim(),
    accessibility: trimmed(accessibility),
    parking: trimmed(parking),
    closed: typed.closed,
  };
}

function withRoom({ compulsory, optional }: WordsToCheck, { name, accessibility }: RoomFacts): WordsToCheck {
  return {
    compulsory: { ...compulsory, 'room.name': name },
    optional: { ...optional, 'room.accessibility': accessibility },
  };
}

/** A room has a name in every language of the municipality. */
export function readRoom(
  { name, accessibility, closed }: RoomFacts,
  languages: readonly Language[],
): RoomFacts {
  mustSpeakEveryLanguage({ compulsory: { name }, optional: { accessibility } }, languages);
  return { name: trimmed(name), accessibility: trimmed(accessibility), closed };
}

/** The name by which the audit log knows a thing: the one in the municipality's main language. */
export function mainName(name: Words, languages: readonly Language[]): string {
  return languages.map((language) => name[language]).find(Boolean) ?? '';
}
