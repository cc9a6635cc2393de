import { query } from './site.ts';

/** A published day in Porvoo with as many times as a drill may use up; returns their ids. */
export async function layDay(ownerUrl: string, count: number): Promise<string[]> {
  const rows = await query(
    ownerUrl,
    `with hall as (
       insert into venue (municipality_id, name, address) values ('638', '{"fi": "Talo"}', 'Tie 1') returning id
     ), place as (
       insert into room (municipality_id, venue_id, name) select '638', id, '{"fi": "Sali"}' from hall returning id, venue_id
     ), opened as (
       insert into clinic (municipality_id, venue_id, room_id, status, starts_at, ends_at, day, slot_minutes,
         changeover_minutes, closes_at, holiday_confirmed, texts)
       select '638', venue_id, id, 'published', moment, moment + ${count} * interval '5 minutes', moment::date, 5, 0, moment,
         true, '{"fi": {"bring": "Kartta"}, "sv": {"bring": "Karta"}}'
       from place, date_trunc('hour', now() + interval '30 days') as moment
       returning id, starts_at, during, counts
     ), seats as (
       insert into staffing (clinic_id, municipality_id, role, missing_reason, during, counts)
       select id, '638', role, 'A drill', during, counts
       from opened, unnest(array['project_lead', 'building_inspector', 'environmental_secretary']) as role
     )
     insert into slot (clinic_id, municipality_id, desk, starts_at, ends_at, share)
     select id, '638', 1, starts_at + place * interval '5 minutes', starts_at + (place + 1) * interval '5 minutes', 'web'
     from opened, generate_series(0, ${count} - 1) as place
     returning id`,
  );
  return rows.map(({ id }) => String(id));
}
