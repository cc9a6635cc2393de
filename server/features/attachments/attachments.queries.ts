import { sql } from 'kysely';
import type { AttachmentKind } from '#shared/contracts/attachments.ts';
import type { Trx } from '../../platform/database.ts';

export interface AttachmentRow {
  id: string;
  kind: AttachmentKind;
  mediaType: 'image/jpeg' | 'application/pdf';
  name: string;
  size: number;
  createdAt: Temporal.Instant;
}

/** Everything but the bytes. */
function attachments(trx: Trx, bookingId: string) {
  return trx
    .selectFrom('attachment')
    .select(['id', 'kind', 'media_type as mediaType', 'name', 'size', 'created_at as createdAt'])
    .where('booking_id', '=', bookingId);
}

export function listAttachments(trx: Trx, bookingId: string): Promise<AttachmentRow[]> {
  return attachments(trx, bookingId).orderBy('created_at').orderBy('id').execute();
}

export function findAttachment(
  trx: Trx,
  { bookingId, id }: { bookingId: string; id: string },
): Promise<AttachmentRow | undefined> {
  return attachments(trx, bookingId).where('id', '=', id).executeTakeFirst();
}

export function findSameAttachment(
  trx: Trx,
  { bookingId, sentSha256 }: { bookingId: string; sentSha256: Buffer },
): Promise<AttachmentRow | undefined> {
  return attachments(trx, bookingId).where('sent_sha256', '=', sentSha256).executeTakeFirst();
}

export interface NewAttachment {
  municipality: string;
  bookingId: string;
  kind: AttachmentKind;
  mediaType: AttachmentRow['mediaType'];
  name: string;
  bytes: Buffer;
  sentSha256: Buffer;
  width: number | null;
  height: number | null;
  at: Temporal.Instant;
}

/** Into a booking that is locked: its files are counted before. */
export function insertAttachment(trx: Trx, added: NewAttachment): Promise<AttachmentRow> {
  return trx
    .insertInto('attachment')
    .values({
      municipality_id: added.municipality,
      booking_id: added.bookingId,
      kind: added.kind,
      media_type: added.mediaType,
      name: added.name,
      bytes: added.bytes,
      sent_sha256: added.sentSha256,
      width: added.width,
      height: added.height,
      created_at: added.at,
    })
    .returning(['id', 'kind', 'media_type as mediaType', 'name', 'size', 'created_at as createdAt'])
    .executeTakeFirstOrThrow();
}

export async function deleteAttachment(
  trx: Trx,
  { bookingId, id }: { bookingId: string; id: string },
): Promise<void> {
  await trx.deleteFrom('attachment').where('booking_id', '=', bookingId).where('id', '=', id).execute();
}

/** One part of the bytes; PostgreSQL reads no more than that of a value that lies unpacked. */
export async function findPart(
  trx: Trx,
  { id, from, length }: { id: string; from: number; length: number },
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ part: Buffer }>`
    select substring(bytes from ${from + 1}::int for ${length}::int) as part from attachment where id = ${id}`.execute(trx); // prettier-ignore
  return rows[0]?.part;
}
