import type { Words } from '#shared/contracts/common.ts';
import type { Language } from '#shared/text/language.ts';

/** Everything the demo says of one municipality. Place names are real, all else is made up. */
export interface DemoMunicipality {
  id: string;
  country: 'FI' | 'NO';
  timeZone: string;
  /** Those it must serve in, the main one first. */
  languages: Language[];
  name: Words;
  phone: string;
  phoneHours: Words;
  email: string;
  words: Words;
  venues: DemoVenue[];
  texts: Partial<Record<Language, { bring: string; words: string }>>;
  properties: DemoProperty[];
}

export interface DemoVenue {
  name: Words;
  address: string;
  village: string;
  accessibility: Words;
  parking: Words;
  room: Words;
  roomAccessibility: Words;
}

export interface DemoProperty {
  /** null: only the address is known, staff have not matched it yet. */
  identifier: string | null;
  parcel?: string;
  address: string;
  village: string;
}

/** Numbered properties, laid in turn over the villages and their made-up roads. */
export function laidProperties(
  identifiers: string[],
  roadsOfVillages: Record<string, string[]>,
): DemoProperty[] {
  const villages = Object.keys(roadsOfVillages);
  return identifiers.map((identifier, i) => {
    const village = villages[i % villages.length]!;
    const roads = roadsOfVillages[village]!;
    const round = Math.floor(i / villages.length);
    const number = 3 + 4 * round + (i % 3);
    return { identifier, village, address: `${roads[round % roads.length]} ${number}` };
  });
}
