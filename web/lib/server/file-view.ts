import { listAttachmentsAsStaff, type Attachment } from '#shared/contracts/attachments.ts';
import { askApi } from './ask-api.ts';

/** A file as pages name it: a picture is looked at, a PDF is saved. */
export function fileView({ id, kind, name, mediaType, size }: Attachment) {
  return { id, kind, name, isPdf: mediaType === 'application/pdf', megabytes: Math.max(0.1, Math.round(size / 100_000) / 10) }; // prettier-ignore
}

export type FileView = ReturnType<typeof fileView>;

/** The files that came with a booking, for staff. */
export async function filesOfVisit(event: Parameters<typeof askApi>[0], bookingId: string) {
  const { attachments } = await askApi(event, listAttachmentsAsStaff, { params: { bookingId } });
  return attachments.map(fileView);
}
