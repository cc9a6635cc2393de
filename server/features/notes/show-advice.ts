import type { Advice } from '#shared/contracts/reading.ts';
import { showPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import type { Visit } from '../bookings/see-visit.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { listAddenda } from './addenda.queries.ts';
import type { NoteRow } from './notes.queries.ts';

/** The half of a signed note that the resident reads. What stays inside never gets here. */
export async function showAdvice(
  trx: Trx,
  { note, visit }: { note: NoteRow; visit: Visit },
): Promise<Advice> {
  const municipality = (await listMunicipalities({ db: trx })).find(({ id }) => id === visit.municipality);
  const { area, statuses, systems, words, nextSteps, leaflets } = note.content;
  return {
    municipality: visit.municipality,
    municipalityName: municipality?.name ?? {},
    phone: municipality?.phone ?? '',
    timeZone: visit.timeZone,
    language: visit.language,
    visitDay: visit.day.toString(),
    venue: visit.venueName,
    name: visit.name,
    property: {
      identifier: visit.identifier && showPropertyIdentifier(visit.identifier, visit.parcel),
      address: visit.address,
      village: visit.village,
    },
    signedAt: toApiInstant(note.signedAt ?? note.writtenAt),
    signedBy: note.signedByName ?? '',
    signedRole: note.signedRole,
    ...(area && { area }),
    ...(statuses && { statuses }),
    systems,
    words,
    nextSteps,
    ...(leaflets && { leaflets }),
    addenda: (await listAddenda(trx, [note.id])).map((added) => ({
      reason: added.reason,
      words: added.words,
      writtenBy: added.writtenBy,
      writtenAt: toApiInstant(added.writtenAt),
    })),
  };
}
