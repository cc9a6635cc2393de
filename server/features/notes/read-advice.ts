import type { Advice, Look } from '#shared/contracts/reading.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScopeOfLink } from '../bookings/open-link.ts';
import { logResidentRead } from './log-read.ts';
import { findNoteOfBooking, type NoteRow } from './notes.queries.ts';
import { isShared } from './notes.rules.ts';
import { findPass } from './reading.queries.ts';
import { passExpired, passNeeded } from './reading.errors.ts';
import { hashOfPass } from './reading.rules.ts';
import { listReadsOfNote } from './reads.queries.ts';
import { showAdvice } from './show-advice.ts';

interface Reading {
  token: string;
  /** The visitor's cookie. */
  pass: string | undefined;
}

/** The shared half of the booking's note, for whoever has entered the code, with everybody who has looked at it. */
export function readAdvice(deps: Deps, reading: Reading) {
  return withAdvice(deps, reading, {
    action: 'advice.read',
    work: async (trx, { note, advice, until }) => ({
      advice,
      looks: (await listReadsOfNote(trx, note.id)).map(showLook),
      until: toApiInstant(until),
    }),
  });
}

/** The same on paper. */
export function downloadAdvice(deps: Deps, reading: Reading): Promise<Advice> {
  return withAdvice(deps, reading, {
    action: 'advice.downloaded',
    work: async (_trx, { advice }) => advice,
  });
}

interface OpenAdvice {
  note: NoteRow;
  advice: Advice;
  until: Temporal.Instant;
}

function withAdvice<T>(
  deps: Deps,
  { token, pass }: Reading,
  {
    action,
    work,
  }: { action: 'advice.read' | 'advice.downloaded'; work: (trx: Trx, open: OpenAdvice) => Promise<T> },
): Promise<T> {
  return inScopeOfLink(deps, token, async (trx, booking) => {
    const until = await mustHavePass(trx, { pass, bookingId: booking.id, now: deps.clock.now() });
    const note = await findNoteOfBooking(trx, booking.id);
    if (!note || !isShared(note)) throw notFound();
    const { municipality, propertyId, id } = note;
    await logResidentRead(trx, deps, { municipality, propertyId, noteId: id, action });
    return work(trx, { note, advice: await showAdvice(trx, { note, visit: booking }), until });
  });
}

/** A pass opens the booking that it was given for, and no other. */
async function mustHavePass(
  trx: Trx,
  { pass, bookingId, now }: { pass: string | undefined; bookingId: string; now: Temporal.Instant },
): Promise<Temporal.Instant> {
  const found = pass && (await findPass(trx, hashOfPass(pass), bookingId));
  if (!found) throw passNeeded();
  if (Temporal.Instant.compare(now, found.expiresAt) >= 0) throw passExpired();
  return found.expiresAt;
}

function showLook({ at, reader, role }: { at: Temporal.Instant; reader: string; role: string | null }): Look {
  return { at: toApiInstant(at), role: reader === 'resident' ? null : (role ?? 'staff') };
}
