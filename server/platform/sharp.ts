import sharp from 'sharp';

// One picture at a time on one core, and nothing kept: a server shows pages meanwhile.
sharp.cache(false);
sharp.concurrency(1);
// libvips knows 30 formats; only what is taken may be read, whatever the bytes look like to it.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'],
});

export { sharp };

const svgReader = { operation: ['VipsForeignLoadSvgBuffer'] };

let last: Promise<unknown> = Promise.resolve();

/** One picture at a time, the others wait. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

/** What this server has set itself, as PNG. SVG is read in this turn only, in which nothing of a stranger is read. */
export function pngOf(svg: string): Promise<Buffer> {
  return inTurn(async () => {
    sharp.unblock(svgReader);
    try {
      return await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).png().toBuffer();
    } finally {
      sharp.block(svgReader);
    }
  });
}
