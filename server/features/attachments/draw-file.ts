import { runApart } from '../../platform/run-apart.ts';
import { inTurn } from '../../platform/sharp.ts';
import { tooManyDots, typeNotTaken, unreadable } from './attachments.errors.ts';
import { fileTypeOf } from './file-type.rules.ts';
import type { Redrawn } from './redraw-heic.ts';
import { redrawImage, type Picture } from './redraw-image.ts';

export interface DrawnFile {
  mediaType: 'image/jpeg' | 'application/pdf';
  bytes: Buffer;
  width: number | null;
  height: number | null;
}

/** WebAssembly takes 4 seconds for a photo of 12 million dots; its memory is bounded in redraw-heic.ts. */
const heicLimits = { milliseconds: 30_000, megabytes: 128 };

/** What is kept of a file that came: a picture drawn anew, a PDF as it is. */
export async function drawFile(bytes: Buffer): Promise<DrawnFile> {
  const type = fileTypeOf(bytes);
  if (!type) throw typeNotTaken();
  if (type === 'pdf') return { mediaType: 'application/pdf', bytes, width: null, height: null };
  const picture = await inTurn(() => (type === 'heic' ? redrawApart(bytes) : redrawImage(bytes)));
  return { mediaType: 'image/jpeg', ...picture };
}

async function redrawApart(bytes: Buffer): Promise<Picture> {
  const module = new URL('./redraw-heic.ts', import.meta.url).href;
  const redrawn = await runApart<Redrawn>({ module, run: 'redrawHeic', input: bytes }, heicLimits);
  if (redrawn === 'too_many_dots') throw tooManyDots();
  if (redrawn === null || redrawn === 'unreadable') throw unreadable();
  // What leaves a thread is no Buffer any more.
  return { ...redrawn, bytes: Buffer.from(redrawn.bytes) };
}
