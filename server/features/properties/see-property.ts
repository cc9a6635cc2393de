import type { PropertyPage } from '#shared/contracts/properties.ts';
import { showPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { worstCondition } from '#shared/rules/worst-condition.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Staff } from '../../platform/access.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { listMunicipalities } from '../municipalities/list-municipalities.ts';
import { listNotesOfProperty, type NoteOfProperty } from '../notes/list-notes-of-property.ts';
import { isExpertIn } from '../notes/notes.access.ts';
import { showLine } from './list-properties.ts';
import { findProperty, type PropertyRow } from './properties.queries.ts';
import { listKnownInVillage } from './property-list.queries.ts';
import { listVisitsOfProperty } from './timeline.queries.ts';

/** One property: what it has and what happened there. Its notes are for the experts of that municipality. */
export function seeProperty(deps: Deps, caller: Staff, propertyId: string): Promise<PropertyPage> {
  return inScope(deps.db, caller.scope, async (trx) => {
    const property = await mustFindProperty(trx, propertyId);
    const readsNotes = isExpertIn(caller, property.municipality);
    const notes = readsNotes ? await listNotesOfProperty(trx, deps, { propertyId: property.id, caller }) : [];
    const visits = await listVisitsOfProperty(trx, property.id);
    const couldBe = property.confirmed ? [] : await listKnownInVillage(trx, property);
    const places = await listMunicipalities({ db: trx });
    return {
      ...showFacts(property),
      timeZone: places.find(({ id }) => id === property.municipality)?.timeZone ?? 'Europe/Helsinki',
      couldBe: couldBe.map(showLine),
      condition: notes[0] ? worstCondition(notes[0].content.systems) : null,
      latest: notes[0] ? showLatest(notes[0]) : null,
      timeline: [...visits.map(showVisit), ...notes.flatMap(showSigned)].sort((one, other) =>
        other.at.localeCompare(one.at),
      ),
      actions: [
        ...(property.confirmed ? [] : (['confirm'] as const)),
        ...(readsNotes ? (['read_notes'] as const) : []),
      ],
    };
  });
}

/** An address that was matched shows the property it was matched to. */
async function mustFindProperty(trx: Trx, id: string): Promise<PropertyRow> {
  const found = await findProperty(trx, id);
  const property = found?.matchedTo ? await findProperty(trx, found.matchedTo) : found;
  if (!property) throw notFound();
  return property;
}

function showFacts({ id, municipality, identifier, parcel, address, village, confirmed }: PropertyRow) {
  const shown = identifier && showPropertyIdentifier(identifier, parcel);
  return { id, municipality, identifier: shown, address, village, confirmed };
}

function showLatest(note: NoteOfProperty): PropertyPage['latest'] {
  const { inside: _inside, words: _words, ...content } = note.content;
  return { noteId: note.id, day: note.day.toString(), signedBy: note.signedByName ?? '', content };
}

type Entry = PropertyPage['timeline'][number];

function showVisit(visit: Awaited<ReturnType<typeof listVisitsOfProperty>>[number]): Entry {
  const { at, bookingId, clinicId, status, name } = visit;
  return { at: toApiInstant(at), kind: 'visit', bookingId, noteId: null, clinicId, status, who: name };
}

function showSigned(note: NoteOfProperty): Entry[] {
  const of = { bookingId: note.bookingId, noteId: note.id, clinicId: note.clinicId, status: null };
  const signed = { ...of, kind: 'note_signed' as const, who: note.signedByName ?? '' };
  return [
    { ...signed, at: toApiInstant(note.signedAt ?? note.writtenAt) },
    ...note.addenda.map(({ writtenAt, writtenBy }) => ({
      ...of,
      kind: 'addendum' as const,
      at: toApiInstant(writtenAt),
      who: writtenBy,
    })),
  ];
}
