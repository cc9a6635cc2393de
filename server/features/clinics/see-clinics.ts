import type { Clinic, ClinicPage, Slot } from '#shared/contracts/clinics.ts';
import type { Words } from '#shared/contracts/common.ts';
import { languages } from '#shared/text/language.ts';
import { toApiInstant } from '#shared/time.ts';
import { inScope, inScopeOfRows, together } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { listSlotsOf, countFreeSlots } from '../bookings/see-slots.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import {
  findPublicClinic,
  isPublicClinic,
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
  return inScopeOfRows(deps.db, { clinic: clinicId }, async (trx) => {
    const now = deps.clock.now();
    const [row, free, panel] = await together([
      findPublicClinic(trx, clinicId),
      countFreeSlots(trx, [clinicId], now),
      listPanel(trx, clinicId),
    ]);
    if (!row) throw notFound();
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
      panel,
    };
  });
}

export async function seeSlots(deps: Wanted, clinicId: string): Promise<Slot[]> {
  return inScopeOfRows(deps.db, { clinic: clinicId }, async (trx) => {
    const [isPublic, slots] = await together([
      isPublicClinic(trx, clinicId),
      listSlotsOf(trx, clinicId, deps.clock.now()),
    ]);
    if (!isPublic) throw notFound();
    return slots;
  });
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
