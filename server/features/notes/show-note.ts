import type { FormerNote, Note } from '#shared/contracts/notes.ts';
import { showPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { worstCondition } from '#shared/rules/worst-condition.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { seeVisit, type Visit } from '../bookings/see-visit.ts';
import { wayTo } from '../messages/reach.rules.ts';
import { listAddenda, type AddendumRow } from './addenda.queries.ts';
import { listSignedNotes, type NoteRow } from './notes.queries.ts';
import { emptyNote, noteActions } from './notes.rules.ts';

/** A note with its visit and the property's other notes, as an expert sees it. Whoever calls it writes the access log. */
export async function showNote(
  trx: Trx,
  deps: Pick<Deps, 'config'>,
  { bookingId, note }: { bookingId: string; note: NoteRow | undefined },
): Promise<Note> {
  const visit = await seeVisit(trx, bookingId);
  const addenda = note ? await listAddenda(trx, [note.id]) : [];
  const former = await listSignedNotes(trx, [visit.propertyId]);
  return {
    ...(note ? written(note) : unwritten),
    addenda: addenda.map(showAddendum),
    actions: noteActions(note ?? null, visit),
    visit: showVisit(visit, deps),
    property: {
      id: visit.propertyId,
      identifier: visit.identifier && showPropertyIdentifier(visit.identifier, visit.parcel),
      address: visit.address,
      village: visit.village,
    },
    formerNotes: former.filter(({ id }) => id !== note?.id).map(showFormer),
  };
}

export function showFormer(note: NoteRow & { day: Temporal.PlainDate }): FormerNote {
  return {
    id: note.id,
    bookingId: note.bookingId,
    day: note.day.toString(),
    signedBy: note.signedByName ?? '',
    condition: worstCondition(note.content.systems),
  };
}

export function showAddendum({ id, reason, words, writtenBy, writtenAt }: AddendumRow) {
  return { id, reason, words, writtenBy, writtenAt: toApiInstant(writtenAt) };
}

const unwritten = {
  id: null,
  status: 'draft',
  version: 0,
  content: emptyNote,
  writtenBy: null,
  writtenAt: null,
  signedBy: null,
  signedAt: null,
  heldBackReason: null,
  released: null,
  printedAt: null,
} as const satisfies Partial<Note>;

function written(note: NoteRow) {
  const { id, status, version, content, heldBackReason } = note;
  return {
    id,
    status,
    version,
    content,
    writtenBy: { id: note.writtenBy, name: note.writtenByName },
    writtenAt: toApiInstant(note.writtenAt),
    signedBy: note.signedBy === null ? null : { id: note.signedBy, name: note.signedByName ?? '' },
    signedAt: note.signedAt && toApiInstant(note.signedAt),
    heldBackReason,
    released: showRelease(note),
    printedAt: note.printedAt && toApiInstant(note.printedAt),
  } as const;
}

function showRelease({ releasedAt, releasedBy, releasedByName, releaseReason }: NoteRow): Note['released'] {
  if (!releasedAt || !releasedBy) return null;
  const by = { id: releasedBy, name: releasedByName ?? '' };
  return { at: toApiInstant(releasedAt), by, reason: releaseReason ?? '' };
}

function showVisit(visit: Visit, { config }: Pick<Deps, 'config'>): Note['visit'] {
  return {
    bookingId: visit.id,
    clinicId: visit.clinicId,
    municipality: visit.municipality,
    day: visit.day.toString(),
    start: toApiInstant(visit.startsAt),
    timeZone: visit.timeZone,
    status: visit.status,
    name: visit.name,
    question: visit.question,
    systemYear: visit.systemYear,
    topics: visit.topics,
    language: visit.language,
    reachedBy: wayTo(visit, config)?.channel ?? null,
  };
}
