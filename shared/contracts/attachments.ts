import { Type, type Static } from 'typebox';
import { Id, Instant, Nothing, Secret } from './common.ts';
import { deskStaff, endpoint } from './endpoint.ts';

/** What a file shows, in the words of whoever sends it. */
export const attachmentKinds = ['site_plan', 'photo', 'other'] as const;
export const AttachmentKind = Type.Enum([...attachmentKinds]);
export type AttachmentKind = (typeof attachmentKinds)[number];

/** What is kept: pictures redrawn, and PDF. */
const mediaTypes = ['image/jpeg', 'application/pdf'] as const;

/** Bytes of one file as it is sent. */
export const mostBytesOfFile = 20_000_000;

export const Attachment = Type.Object({
  id: Id,
  kind: AttachmentKind,
  /** What its sender calls it; for people to read, never a path. */
  name: Type.String(),
  /** Pictures are redrawn as JPEG; a PDF stays as it came and is a download. */
  mediaType: Type.Enum([...mediaTypes]),
  /** Bytes as they are kept. */
  size: Type.Integer(),
  addedAt: Instant,
});
export type Attachment = Static<typeof Attachment>;

/** The bytes of a file, in parts, so that none lies whole in memory. */
const File = Type.Unsafe<AsyncIterable<Uint8Array>>({ type: 'string', format: 'binary' });

const BookingPath = Type.Object({ token: Secret });
const AttachmentPath = Type.Object({ token: Secret, attachmentId: Id });
const StaffBookingPath = Type.Object({ bookingId: Id });
const StaffAttachmentPath = Type.Object({ bookingId: Id, attachmentId: Id });

export const addAttachment = endpoint({
  method: 'POST',
  path: '/api/bookings/:token/attachments',
  access: 'holder',
  summary:
    'Add a file to a booking, until the visit starts: JPEG, PNG, WebP, AVIF, HEIC or PDF, known by its content. The same file twice is one',
  params: BookingPath,
  upload: { fields: Type.Object({ kind: AttachmentKind }), most: mostBytesOfFile },
  success: 201,
  answer: Attachment,
  problems: [409, 410],
});

export const listAttachments = endpoint({
  method: 'GET',
  path: '/api/bookings/:token/attachments',
  access: 'holder',
  summary: 'The files of a booking, the oldest first, and how many more it takes now',
  params: BookingPath,
  success: 200,
  answer: Type.Object({ attachments: Type.Array(Attachment), left: Type.Integer() }),
  problems: [410],
});

export const openAttachment = endpoint({
  method: 'GET',
  path: '/api/bookings/:token/attachments/:attachmentId',
  access: 'holder',
  summary: 'One file of a booking: a picture to look at, a PDF to download',
  params: AttachmentPath,
  success: 200,
  answer: File,
  media: mediaTypes,
  problems: [410],
});

export const removeAttachment = endpoint({
  method: 'DELETE',
  path: '/api/bookings/:token/attachments/:attachmentId',
  access: 'holder',
  summary: 'Remove a file from a booking, until the visit starts',
  params: AttachmentPath,
  success: 204,
  answer: Nothing,
  problems: [409, 410],
});

export const listAttachmentsAsStaff = endpoint({
  method: 'GET',
  path: '/api/staff/bookings/:bookingId/attachments',
  access: deskStaff,
  summary: 'The files that came with a booking, the oldest first',
  params: StaffBookingPath,
  success: 200,
  answer: Type.Object({ attachments: Type.Array(Attachment) }),
});

export const addAttachmentAsStaff = endpoint({
  method: 'POST',
  path: '/api/staff/bookings/:bookingId/attachments',
  access: deskStaff,
  summary:
    'Add a file for a resident who handed over a paper or mailed a photo, by the same rules as on the web, during and after the visit too',
  params: StaffBookingPath,
  upload: addAttachment.upload,
  success: 201,
  answer: Attachment,
  problems: [409],
});

export const openAttachmentAsStaff = endpoint({
  method: 'GET',
  path: '/api/staff/bookings/:bookingId/attachments/:attachmentId',
  access: deskStaff,
  summary: 'One file that came with a booking; leaves a line in the access log of its property',
  params: StaffAttachmentPath,
  success: 200,
  answer: File,
  media: mediaTypes,
});
