import type { NoteContent } from '#shared/contracts/notes.ts';
import { withClient } from '../query.ts';
import { addressOfN, visitorOfN } from './made-up-words.ts';
import { answersOf } from './numbers.ts';

export interface VisitsToLay {
  /** Number of the first slot; the days must have been laid. */
  first: number;
  count: number;
  /** `booked` for a day to come; `done` visits also get a signed note. */
  status: 'booked' | 'done';
}

/** Lays a property with its visit into every slot, set by set as role owner; after a visit that is done, its note. */
export async function layVisits(ownerUrl: string, { first, count, status }: VisitsToLay): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('begin');
    await client.query(properties, [first, count]);
    await client.query(bookings, [first, count, status, answersOf(first).question]);
    await client.query(audits, [first, count]);
    if (status === 'done') await client.query(notes, [first, count, JSON.stringify(note)]);
    await client.query('commit');
  });
}

const idOf = (group: string) => `('00000000-0000-4000-${group}-0000' || n)::uuid`;
const numbers = 'generate_series($1::int, $1::int + $2::int - 1) as n';

const properties = `
  insert into property (id, municipality_id, identifier, address, village, confirmed, created_at)
  select ${idOf('a000')}, '638', '638999' || n, ${addressOfN}, 'Kylä ' || n % 200, true, now()
  from ${numbers}`;

const bookings = `
  insert into booking (id, municipality_id, clinic_id, slot_id, property_id, status, channel, relation, name, phone,
    email, topics, question, language, code_hash, created_at)
  select ${idOf('9000')}, '638', slot.clinic_id, slot.id, ${idOf('a000')}, $3, 'web', 'owner', ${visitorOfN},
    '+35840' || n, 'resident.' || n || '@example.org', '{requirements}', $4, 'fi', sha256(n::text::bytea),
    slot.starts_at - interval '14 days'
  from ${numbers} join slot on slot.id = ${idOf('8000')}`;

const audits = `
  insert into audit_log (at, municipality_id, actor, action, subject_id)
  select now(), '638', 'public', 'booking.made', ${idOf('9000')} from ${numbers}`;

const notes = `
  insert into advice_note (id, municipality_id, booking_id, property_id, status, version, content, written_by,
    written_at, signed_by, signed_at, signed_role)
  select ${idOf('f000')}, '638', ${idOf('9000')}, ${idOf('a000')}, 'signed', 3, $3::jsonb, staffing.person_id,
    slot.ends_at, staffing.person_id, slot.ends_at, staffing.role
  from ${numbers} join slot on slot.id = ${idOf('8000')}
    join staffing on staffing.clinic_id = slot.clinic_id and staffing.role = 'project_lead' and staffing.desk = 1`;

const note: NoteContent = {
  use: 'PERMANENT',
  residents: 2,
  houseYear: 1978,
  water: ['DUG_WELL'],
  toilets: ['WC'],
  area: 'OUTSIDE',
  systems: [
    {
      building: 'Asuinrakennus',
      waters: 'ALL',
      pretreatment: 'TWO_PART',
      treatment: 'NONE',
      discharge: 'DITCH',
      condition: 'RED',
      basis: ['OWNER'],
      actions: ['RENEW'],
    },
  ],
  words: 'Kaksi saostuskaivoa ja avo-oja eivät riitä. Pyydä suunnitelma ja hae lupa ennen rakentamista.',
  nextSteps: [{ who: 'RESIDENT', what: 'Pyydä suunnittelijalta tarjous.', byWords: 'ennen kevättä' }],
  inside: 'Naapurin kaivo on noin 30 metrin päässä ojasta.',
};
