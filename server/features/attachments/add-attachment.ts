import type { Attachment, AttachmentKind } from '#shared/contracts/attachments.ts';
import { audit } from '../../platform/audit.ts';
import { countAttempt } from '../../platform/attempt-limit.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { once, type RequestKey } from '../../platform/idempotency.ts';
import { mustBeCompletable } from '../bookings/bookings.rules.ts';
import { changingByLink, inScopeOfLink } from '../bookings/open-link.ts';
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

/** The link, the booking's state and its room are looked at before a byte is read, and again when the file is kept. */
export async function addAttachment(deps: Deps, token: string, receive: Receive): Promise<Attachment> {
  const bookingId = await inScopeOfLink(deps, token, async (trx, booking) => {
    mustBeCompletable(booking, deps.clock.now());
    mustHaveRoom(await listAttachments(trx, booking.id));
    return booking.id;
  });
  await countAttempt(deps, { what: 'attachment', whose: bookingId, tries: mostSentAnHour, within: anHour });
  return receive(async (file) => keepFile(deps, token, { ...file, drawn: await drawFile(file.bytes) }));
}

const anHour = Temporal.Duration.from({ hours: 1 });

function keepFile(
  deps: Deps,
  token: string,
  { kind, name, sha256, key, drawn }: SentFile & { drawn: DrawnFile },
): Promise<Attachment> {
  const at = deps.clock.now();
  return changingByLink(deps, token, async (trx, { id: bookingId, municipality, ...booking }) => {
    mustBeCompletable(booking, at);
    const named = { kind, name: cleanName(name) || nameless(drawn), sentSha256: sha256 };
    const added = { municipality, bookingId, at, ...named, ...drawn };
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
async function insertOnce(trx: Trx, added: NewAttachment) {
  const same = await findSameAttachment(trx, added);
  if (same) return same;
  mustHaveRoom(await listAttachments(trx, added.bookingId), { size: added.bytes.length });
  const { at, municipality, bookingId, kind } = added;
  const action = 'attachment.added';
  await audit(trx, { at, municipality, by: 'holder', action, subject: bookingId, details: { kind } });
  return insertAttachment(trx, added);
}

const nameless = ({ mediaType }: DrawnFile) => (mediaType === 'application/pdf' ? 'liite.pdf' : 'liite.jpg');

function gone(): never {
  throw notFound();
}
