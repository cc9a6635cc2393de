import type { Attachment } from '#shared/contracts/attachments.ts';
import { toApiInstant } from '#shared/time.ts';
import type { AttachmentRow } from './attachments.queries.ts';

/** A file as lists name it. */
export function showAttachment({ createdAt, ...row }: AttachmentRow): Attachment {
  return { ...row, addedAt: toApiInstant(createdAt) };
}
