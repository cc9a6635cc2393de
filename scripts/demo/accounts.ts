import { experts, type Role } from '#shared/contracts/endpoint.ts';
import type { Language } from '#shared/text/language.ts';
import { gran } from './gran.ts';
import { hameenlinna } from './hameenlinna.ts';
import { porvoo } from './porvoo.ts';

export interface DemoPerson {
  name: string;
  email: string;
  phone: string;
  language: Language;
  roles: { municipality: string; role: Role }[];
}

/** Numbers of this shape pass as mobiles, so the demo never sends to one. */
const finnishPhone = (number: number) => `+35840000${String(number).padStart(4, '0')}`;
const norwegianPhone = (number: number) => `+4740000${number}`;

function person(
  [name, email, phone, language]: [string, string, string, Language],
  ...places: [string, ...Role[]][]
): DemoPerson {
  const roles = places.flatMap(([municipality, ...held]) => held.map((role) => ({ municipality, role })));
  return { name, email: `${email}@example.org`, phone, language, roles };
}

/**
 * The staff of the demo, all made up. The first of each role sits at the table; Camilla Exempel is there as a
 * substitute, and Risto Testi also works in Hämeenlinna, so that a clash over municipalities can be tried.
 */
export const demoPeople: DemoPerson[] = [
  person(['Kaisa Malli', 'kaisa.malli', finnishPhone(110), 'fi'], ['638', 'coordinator']),
  person(
    ['Risto Testi', 'risto.testi', finnishPhone(111), 'fi'],
    ['638', 'project_lead'],
    ['109', 'project_lead'],
  ),
  person(['Anders Exempel', 'anders.exempel', finnishPhone(112), 'sv'], ['638', 'building_inspector']),
  person(['Heidi Malli', 'heidi.malli', finnishPhone(113), 'fi'], ['638', 'environmental_secretary']),
  person(['Camilla Exempel', 'camilla.exempel', finnishPhone(114), 'sv'], ['638', 'environmental_secretary']),
  person(['Pirjo Testi', 'pirjo.testi', finnishPhone(115), 'fi'], ['638', 'admin']),

  person(['Sanna Testi', 'sanna.testi', finnishPhone(131), 'fi'], ['109', 'coordinator', 'admin']),
  person(['Jari Malli', 'jari.malli', finnishPhone(132), 'fi'], ['109', 'project_lead']),
  person(['Tuomas Testi', 'tuomas.testi', finnishPhone(133), 'fi'], ['109', 'building_inspector']),
  person(['Leena Malli', 'leena.malli', finnishPhone(134), 'fi'], ['109', 'environmental_secretary']),

  person(['Ingrid Prøve', 'ingrid.prove', norwegianPhone(110), 'nb'], ['3446', 'coordinator', 'admin']),
  person(['Lars Prøve', 'lars.prove', norwegianPhone(111), 'nb'], ['3446', 'project_lead']),
  person(['Marte Eksempel', 'marte.eksempel', norwegianPhone(112), 'nb'], ['3446', 'building_inspector']),
  person(['Olav Eksempel', 'olav.eksempel', norwegianPhone(113), 'nb'], ['3446', 'environmental_secretary']),
];

export interface DemoAccount {
  place: string;
  email: string;
  roles: string;
}

const inOrder: Role[] = ['coordinator', ...experts, 'communications', 'admin'];

/** Whom one can sign in as, place by place: who plans the days, then who sits at the table, then who administers. */
export const demoAccounts: DemoAccount[] = [porvoo, hameenlinna, gran].flatMap(({ id, name, languages }) => {
  const rolesHere = ({ roles }: DemoPerson) =>
    inOrder.filter((role) => roles.some((held) => held.municipality === id && held.role === role));
  const rank = (person: DemoPerson) => inOrder.indexOf(rolesHere(person)[0]!);
  const people = demoPeople.filter((person) => rolesHere(person).length > 0);
  return people
    .sort((one, other) => rank(one) - rank(other))
    .map((person) => ({
      place: name[languages[0]!] ?? id,
      email: person.email,
      roles: rolesHere(person).join(', ').replaceAll('_', ' '),
    }));
});

/** Who sits in a role at a municipality's clinic days. */
export function demoExpert(municipality: string, role: Role): DemoPerson {
  const holds = (one: DemoPerson) =>
    one.roles.some((held) => held.municipality === municipality && held.role === role);
  const candidates = demoPeople.filter(holds);
  return candidates.find(({ roles }) => roles.length === 1) ?? candidates[0]!;
}
