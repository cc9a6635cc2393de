import { listPeople } from '#shared/contracts/administration.ts';
import { listClinicDays } from '#shared/contracts/clinic-days.ts';
import type { Endpoint } from '#shared/contracts/endpoint.ts';
import { listMessages } from '#shared/contracts/messages.ts';
import { seeOwnFeed } from '#shared/contracts/own-feed.ts';
import type { Me } from '#shared/contracts/people.ts';
import { listProperties } from '#shared/contracts/properties.ts';
import { seeToday } from '#shared/contracts/today.ts';
import { seeWaitingList } from '#shared/contracts/waiting.ts';

/** The parts of the staff's pages, in the order of the menu. */
const sections = {
  today: seeToday,
  clinics: listClinicDays,
  properties: listProperties,
  messages: listMessages,
  admin: listPeople,
} satisfies Record<string, Endpoint>;

export type StaffSection = keyof typeof sections;

/** Those whose first page opens with a role that this person has somewhere. */
export function sectionsFor(me: Me): StaffSection[] {
  const all = Object.entries(sections) as [StaffSection, Endpoint][];
  return all.filter(([, { access }]) => mayCall(me, access)).map(([section]) => section);
}

/** The waiting list is for those who answer the telephone. */
export function hasWaitingList(me: Me): boolean {
  return mayCall(me, seeWaitingList.access);
}

/** Whoever sits at clinics' tables has a calendar of their own. */
export function hasOwnCalendar(me: Me): boolean {
  return mayCall(me, seeOwnFeed.access);
}

function mayCall(me: Me, access: Endpoint['access']): boolean {
  if (typeof access === 'string') return true;
  return me.municipalities.some(({ roles }) => roles.some((role) => access.includes(role)));
}
