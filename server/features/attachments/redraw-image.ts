import type { Metadata, Sharp } from 'sharp';
import { sharp } from '../../platform/sharp.ts';
import { tooManyDots, unreadable } from './attachments.errors.ts';

export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
}

/** Dots of the longer side that are kept: a site plan stays readable down to its house numbers. */
const longestSide = 3000;
const quality = 82;
const mostSeconds = 20;
/** A picture that is read line by line needs little memory; one that must lie there whole (see `isReadWhole`) much. */
export const mostDots = { byLines: 60_000_000, whole: 25_000_000 };

/** The same picture drawn anew as JPEG: upright, at most 3000 dots, without anything that its maker had hidden in it. */
export async function redrawImage(bytes: Buffer): Promise<Picture> {
  const options = { limitInputPixels: mostDots.byLines, failOn: 'error', sequentialRead: true } as const;
  const picture = sharp(bytes, options);
  mustBeDrawable(await picture.metadata().catch(sayWhy));
  return draw(picture.autoOrient());
}

/** The same for dots that were decoded elsewhere, red, green, blue and opacity. */
export function redrawDots(dots: { data: Uint8Array; width: number; height: number }): Promise<Picture> {
  const { data, width, height } = dots;
  return draw(sharp(data, { raw: { width, height, channels: 4 } }));
}

function mustBeDrawable(metadata: Metadata): void {
  const dots = metadata.width * metadata.height;
  if (dots > (isReadWhole(metadata) ? mostDots.whole : mostDots.byLines)) throw tooManyDots();
}

/** Progressive and interlaced pictures, and those coded like a frame of video. */
const isReadWhole = ({ format, isProgressive }: Metadata) =>
  isProgressive === true || (format !== 'jpeg' && format !== 'png');

async function draw(picture: Sharp): Promise<Picture> {
  const { data, info } = await picture
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .jpeg({ quality })
    .timeout({ seconds: mostSeconds })
    .toBuffer({ resolveWithObject: true })
    .catch(sayWhy);
  return { bytes: data, width: info.width, height: info.height };
}

/** libvips tells in words only. */
function sayWhy(error: Error): never {
  if (/pixel limit/.test(error.message)) throw tooManyDots();
  throw unreadable();
}
