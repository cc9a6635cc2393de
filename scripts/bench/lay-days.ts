import { withClient } from '../query.ts';
import { firstNumber, slotsADay } from './numbers.ts';

export interface DaysToLay {
  /** Number of the first slot; a whole day's, as `Numbers.take` gives it. */
  first: number;
  /** Slots, 80 a day; the last day is whole. */
  count: number;
  /** When the first of these days is; 40 clinics share a day. */
  from: string;
  status: 'published' | 'closed';
}

const rooms = 40;
const desks = 5;

/**
 * Lays clinic days of 80 slots in municipality 638, set by set as role owner: five desks from 8 to 16, in the zone's
 * half hours. Desk 1 has its panel, the others the reason why they have none. Every id follows from its number.
 */
export async function layDays(ownerUrl: string, { first, count, from, status }: DaysToLay): Promise<void> {
  const days = Math.ceil(count / slotsADay);
  const firstDay = Math.floor(first / slotsADay);
  await withClient(ownerUrl, async (client) => {
    await client.query('begin');
    // What is laid satisfies the rule for publishing; asking it for every row would take longer than the bench.
    await client.query('alter table clinic disable trigger user; alter table staffing disable trigger user');
    await client.query(placesAndPeople);
    const given = [days, firstDay, from, status];
    await client.query(clinics, given);
    await client.query(staffing, given.slice(0, 2));
    await client.query(slots, given.slice(0, 2));
    await client.query('alter table clinic enable trigger user; alter table staffing enable trigger user');
    await client.query('commit');
  });
}

const words = (text: string) =>
  `jsonb_build_object('fi', ${text}, 'sv', ${text}, 'en', ${text}, 'nb', ${text})`;
const roomOf = (number: string) => `('00000000-0000-4000-d000-' || lpad((${number})::text, 12, '0'))::uuid`;
const venueOf = (number: string) => `('00000000-0000-4000-c000-' || lpad((${number})::text, 12, '0'))::uuid`;
const personOf = (number: string) => `('00000000-0000-4000-e000-' || lpad((${number})::text, 12, '0'))::uuid`;
const clinicOf = (day: string) => `('00000000-0000-4000-b000-0000' || (${firstNumber} + ${day}))::uuid`;
const roles = `(values (0, 'project_lead'), (1, 'building_inspector'), (2, 'environmental_secretary')) as role (place, name)`;

/** 40 rooms, and for each room the three who sit there. */
const placesAndPeople = `
  update municipality set active = true, phone = '040 000 0100', email = 'klinikka@example.org' where id = '638';
  insert into venue (id, municipality_id, name, address, village)
    select ${venueOf('n')}, '638', ${words(`'Kylätalo ' || n`)}, 'Testitie ' || n, 'Kerkkoo'
    from generate_series(1, ${rooms}) as n on conflict do nothing;
  insert into room (id, municipality_id, venue_id, name)
    select ${roomOf('n')}, '638', ${venueOf('n')}, ${words(`'Sali'`)}
    from generate_series(1, ${rooms}) as n on conflict do nothing;
  insert into person (id, name, email)
    select ${personOf('3 * n + place')}, 'Testi ' || (3 * n + place), 'expert.' || (3 * n + place) || '@example.org'
    from generate_series(1, ${rooms}) as n, ${roles} on conflict do nothing;
  insert into person_role (person_id, municipality_id, role)
    select ${personOf('3 * n + place')}, '638', role.name
    from generate_series(1, ${rooms}) as n, ${roles} on conflict do nothing;`;

const clinics = `
  insert into clinic (id, municipality_id, venue_id, room_id, status, starts_at, ends_at, day, slot_minutes, desks,
    closes_at, holiday_confirmed, texts)
  select ${clinicOf('day')}, '638', ${venueOf('room')}, ${roomOf('room')}, $4, opens, opens + interval '8 hours',
    on_day, 25, ${desks}, opens - interval '20 hours', true,
    (select jsonb_object_agg(language, jsonb_build_object('bring', 'Ota mukaan suunnitelma ja lietekuitit', 'words', ''))
     from unnest(array['fi', 'sv', 'en', 'nb']) as language)
  from (
    select $2::int + n as day, 1 + n % ${rooms} as room, on_day,
      (on_day + time '08:00') at time zone 'Europe/Helsinki' as opens
    from generate_series(0, $1::int - 1) as n, lateral (select $3::date + n / ${rooms} as on_day) as calendar
  ) as planned`;

const staffing = `
  insert into staffing (clinic_id, municipality_id, desk, role, person_id, missing_reason, during, counts)
  select clinic.id, '638', desk, role.name,
    case desk when 1 then ${personOf('3 * right(clinic.room_id::text, 12)::int + place')} end,
    case when desk > 1 then 'Ensimmäinen pöytä vastaa' end, clinic.during, clinic.counts
  from generate_series(0, $1::int - 1) as n
    join clinic on clinic.id = ${clinicOf('$2::int + n')},
    generate_series(1, ${desks}) as desk, ${roles}`;

const slots = `
  insert into slot (id, clinic_id, municipality_id, desk, starts_at, ends_at, share)
  select ('00000000-0000-4000-8000-0000' || (($2::int + n) * ${slotsADay} + place))::uuid, clinic.id, '638',
    1 + place % ${desks}, at, at + interval '25 minutes', 'web'
  from generate_series(0, $1::int - 1) as n
    join clinic on clinic.id = ${clinicOf('$2::int + n')},
    generate_series(0, ${slotsADay - 1}) as place,
    lateral (select clinic.starts_at + place / ${desks} * interval '30 minutes' as at) as grid`;
