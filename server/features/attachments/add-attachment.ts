import type { Attachment, AttachmentKind } from '#shared/contracts/attachments.ts';
import type { Staff } from '../../platform/access.ts';
import { audit } from '../../platform/audit.ts';
import { countAttempt } from '../../platform/attempt-limit.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { inScope } from '../../platform/scope.ts';
import { mustBeCompletable, mustBeLive } from '../bookings/bookings.rules.ts';
import { changingByLink, inScopeOfLink } from '../bookings/open-link.ts';
import { holdVisit, seeVisit, type Visit } from '../bookings/see-visit.ts';
import {
  findAttachment,
  findSameAttachment,
  insertAttachment,
  listAttachments,
  type NewAttachment,
} from './attachments.queries.ts';
import { cleanName, mostSentAnHour, mustHaveRoom } from './attachments.rules.ts';
import { drawFile, type DrawnFile } from './draw-file.ts';
import { showAttachment } from './show-attachment.ts';

export interface SentFile {
  kind: AttachmentKind;
  name: string;
  bytes: Buffer;
  sha256: Buffer;
  key: RequestKey | null;
}

/** Receives the file of the request, holds it while the work goes on, and answers what the work answers. */
export type Receive = (work: (file: SentFile) => Promise<Attachment>) => Promise<Attachment>;

type Work<T> = (trx: Trx, booking: Visit) => Promise<T>;

/** The way to a booking of whoever adds a file to it. */
export interface Door {
  look: <T>(work: Work<T>) => Promise<T>;
  /** The same with the booking locked. */
  change: <T>(work: Work<T>) => Promise<T>;
  mustBeOpen: (booking: Visit) => void;
  by: 'holder' | Staff;
}

/** The holder, until the visit begins. */
export function doorOfHolder(deps: Deps, token: string): Door {
  return {
    look: (work) => inScopeOfLink(deps, token, work),
    change: (work) => changingByLink(deps, token, work),
    mustBeOpen: (booking) => mustBeCompletable(booking, deps.clock.now()),
    by: 'holder',
  };
}

/** Staff, for a paper that somebody brings along or a photo that they mailed: as long as the visit is not cancelled. */
export function doorOfStaff(deps: Deps, staff: Staff, bookingId: string): Door {
  return {
    look: (work) => inScope(deps.db, staff.scope, async (trx) => work(trx, await seeVisit(trx, bookingId))),
    change: (work) =>
      inScope(deps.db, staff.scope, async (trx) => work(trx, await holdVisit(trx, bookingId))),
    mustBeOpen: mustBeLive,
    by: staff,
  };
}

/** The way, the booking's state and its room are looked at before a byte is read, and again when the file is kept. */
export async function addAttachment(deps: Deps, door: Door, receive: Receive): Promise<Attachment> {
  const bookingId = await door.look(async (trx, booking) => {
    door.mustBeOpen(booking);
    mustHaveRoom(await listAttachments(trx, booking.id));
    return booking.id;
  });
  await countAttempt(deps, { what: 'attachment', whose: bookingId, tries: mostSentAnHour, within: anHour });
  return receive(async (file) => keepFile(deps, door, { ...file, drawn: await drawFile(file.bytes) }));
}

const anHour = Temporal.Duration.from({ hours: 1 });

function keepFile(
  deps: Deps,
  { change, mustBeOpen, by }: Door,
  { kind, name, sha256, key, drawn }: SentFile & { drawn: DrawnFile },
): Promise<Attachment> {
  const at = deps.clock.now();
  return change(async (trx, booking) => {
    mustBeOpen(booking);
    const { id: bookingId, municipality } = booking;
    const named = { kind, name: cleanName(name) || nameless(drawn), sentSha256: sha256 };
    const added = { municipality, bookingId, by, at, ...named, ...drawn };
    const kept = await once(
      trx,
      { key, clock: deps.clock },
      {
        work: () => insertOnce(trx, added),
        subjectOf: ({ id }) => ({ attachmentId: id }),
        again: async ({ attachmentId: id }) => (await findAttachment(trx, { bookingId, id })) ?? gone(),
      },
    );
    return showAttachment(kept);
  });
}

/** The same file twice is one, whatever it is called the second time. */
async function insertOnce(trx: Trx, { by, ...added }: NewAttachment & Pick<Door, 'by'>) {
  const same = await findSameAttachment(trx, added);
  if (same) return same;
  mustHaveRoom(await listAttachments(trx, added.bookingId), { size: added.bytes.length });
  const { at, municipality, bookingId, kind } = added;
  const action = 'attachment.added';
  await audit(trx, { at, municipality, by, action, subject: bookingId, details: { kind } });
  return insertAttachment(trx, added);
}

const nameless = ({ mediaType }: DrawnFile) => (mediaType === 'application/pdf' ? 'liite.pdf' : 'liite.jpg');

function gone(): never {
  throw notFound();
}
