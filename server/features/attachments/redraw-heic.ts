import decode from 'heic-decode';
import { mostDots, redrawDots, type Picture } from './redraw-image.ts';

const PAGE = 65_536;
/** A picture of 25 million dots takes 240 MB of it while it is decoded. */
const mostPages = 400_000_000 / PAGE;

export type Redrawn = Picture | 'too_many_dots' | 'unreadable';

/**
 * For a thread of its own: HEVC is decoded by WebAssembly, whose memory no limit of the thread bounds. What a picture says
 * of its size may be a lie, so the memory itself is kept from growing beyond what an honest one needs.
 */
export async function redrawHeic(bytes: Uint8Array): Promise<Redrawn> {
  boundMemory();
  try {
    const pictures = await decode.all({ buffer: bytes });
    const [first] = pictures;
    if (!first) return 'unreadable';
    if (first.width * first.height > mostDots.whole) return 'too_many_dots';
    const { data, width, height } = await first.decode();
    return await redrawDots({ data: new Uint8Array(data.buffer), width, height });
  } catch {
    return 'unreadable';
  }
}

function boundMemory(): void {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength / PAGE + pages > mostPages)
      throw new RangeError('more memory than a picture needs');
    return grow.call(this, pages);
  };
}
