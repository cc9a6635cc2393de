import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Attachment } from '#shared/contracts/attachments.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import type { TestApp } from './app.ts';

export interface FileToSend {
  bytes: Buffer;
  kind?: string;
  name?: string;
  /** What the sender says that it is; nobody believes it. */
  type?: string;
}

const boundary = 'x-boundary-of-tests-x';

/** A form as browsers send it (RFC 7578), with a name that may hold anything. */
export function multipart({ bytes, kind = 'photo', name = 'kaivo.jpg', type = 'image/jpeg' }: FileToSend) {
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="kind"\r\n\r\n${kind}\r\n`),
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

export async function sendFile(
  { server }: Pick<TestApp, 'server'>,
  token: string,
  file: FileToSend,
  more: Record<string, string> = {},
) {
  return uploadTo({ server }, { url: `/api/bookings/${token}/attachments`, file, headers: more });
}

/** Of a staff member for a resident. */
export function sendFileFor(
  app: Pick<TestApp, 'server'>,
  bookingId: string,
  sent: { file: FileToSend; headers: Record<string, string> },
) {
  return uploadTo(app, { url: `/api/staff/bookings/${bookingId}/attachments`, ...sent });
}

export async function uploadTo(
  { server }: Pick<TestApp, 'server'>,
  { url, file, headers: more }: { url: string; file: FileToSend; headers: Record<string, string> },
) {
  const { payload, headers } = multipart(file);
  const reply = await server.inject({ method: 'POST', url, payload, headers: { ...headers, ...more } });
  const body = reply.json<unknown>();
  return { status: reply.statusCode, answer: body as Attachment, problem: body as Problem };
}

/** What a phone leaves in a photo: who made it, and where (60° 23′ N). */
export const revealing = {
  IFD0: { Make: 'Salainen' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '60/1 23/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '25/1 40/1 0/1',
  },
} as const;

/** A picture whose left half is blue; each shade makes another file. */
export function picture({ width = 60, height = 40, shade = 50 } = {}) {
  const half = { width: width / 2, height, channels: 3 as const, background: '#0000ff' };
  return sharp({
    create: { width, height, channels: 3, background: { r: 200, g: 100, b: shade } },
  }).composite([{ input: { create: half }, left: 0, top: 0 }]);
}

export const photo = (shade = 50) => picture({ shade }).jpeg().toBuffer();

export const heicPhoto = () => readFileSync(new URL('./samples/photo.heic', import.meta.url));

/** The least that readers take for a PDF, with words of one's own in it. */
export const pdf = (words = '') =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
