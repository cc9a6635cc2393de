import { sql } from 'kysely';
import type { Clinic, ClinicPage, Slot } from '#shared/contracts/clinics.ts';
import type { Words } from '#shared/contracts/common.ts';
import { languages } from '#shared/text/language.ts';
import { toApiInstant } from '#shared/time.ts';
import { inScope, type Database } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { listSlotsOf, countFreeSlots } from '../bookings/see-slots.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import {
  findPublicClinic,
  listComingClinics,
  listPanel,
  type PublicClinicRow,
} from './public-clinics.queries.ts';

type Wanted = Pick<Deps, 'db' | 'clock'>;

/** Days to come of one municipality, or of all that are active. */
export async function seeClinics(deps: Wanted, municipality?: string): Promise<Clinic[]> {
  const active = (await listMunicipalities(deps)).map(({ id }) => id);
  const scope = municipality === undefined ? active : active.filter((id) => id === municipality);
  if (scope.length === 0) throw notFound();
  return inScope(deps.db, scope, async (trx) => {
    const rows = await listComingClinics(trx, deps.clock.now());
    const free = await countFreeSlots(
      trx,
      rows.map(({ id }) => id),
      deps.clock.now(),
    );
    return rows.map((row) => showClinic(row, free.get(row.id) ?? 0));
  });
}

export async function seeClinic(deps: Wanted, clinicId: string): Promise<ClinicPage> {
  const scope = await scopeOfClinic(deps.db, clinicId);
  return inScope(deps.db, scope, async (trx) => {
    const row = await findPublicClinic(trx, clinicId);
    if (!row) throw notFound();
    const now = deps.clock.now();
    const free = await countFreeSlots(trx, [clinicId], now);
    return {
      ...showClinic(row, free.get(clinicId) ?? 0),
      closesAt: toApiInstant(row.closesAt),
      open: row.status === 'published' && Temporal.Instant.compare(now, row.closesAt) < 0,
      cancelled: row.status === 'cancelled',
      slotMinutes: row.slotMinutes,
      room: row.room,
      accessibility: joined(row.venueAccessibility, row.roomAccessibility),
      parking: row.parking,
      bring: textIn(row.texts, 'bring'),
      words: textIn(row.texts, 'words'),
      panel: await listPanel(trx, clinicId),
    };
  });
}

export async function seeSlots(deps: Wanted, clinicId: string): Promise<Slot[]> {
  const scope = await scopeOfClinic(deps.db, clinicId);
  return inScope(deps.db, scope, async (trx) => {
    if (!(await findPublicClinic(trx, clinicId))) throw notFound();
    return listSlotsOf(trx, clinicId, deps.clock.now());
  });
}

async function scopeOfClinic(db: Database, clinicId: string): Promise<string[]> {
  const { rows } = await sql<{
    found: string | null;
  }>`select municipality_of_clinic(${clinicId}) as found`.execute(db);
  const found = rows[0]?.found;
  if (!found) throw notFound();
  return [found];
}

function showClinic(row: PublicClinicRow, free: number): Clinic {
  return {
    id: row.id,
    municipality: row.municipality,
    date: row.day.toString(),
    start: toApiInstant(row.startsAt),
    end: toApiInstant(row.endsAt),
    timeZone: row.timeZone,
    venue: { name: row.venueName, address: row.address, village: row.village },
    languages: row.languages,
    free,
  };
}

/** The house's and the room's accessibility in one text, language by language. */
function joined(one: Words, other: Words): Words {
  return Object.fromEntries(
    languages
      .map((language) => [language, [one[language], other[language]].filter(Boolean).join(' ')] as const)
      .filter(([, text]) => text !== ''),
  );
}

function textIn(
  texts: Record<string, { bring?: string; words?: string } | undefined>,
  part: 'bring' | 'words',
): Words {
  return Object.fromEntries(languages.map((language) => [language, texts[language]?.[part] ?? '']));
}
