import { createHash } from 'node:crypto';
import { drawFile } from '#server/features/attachments/draw-file.ts';
import type { Trx } from '#server/platform/database.ts';
import { pngOf } from '#server/platform/sharp.ts';
import type { LaidBooking } from './lay-bookings.ts';

/** How many of a municipality's visits to come have a site plan along. */
const PLANS = 3;

/** Site plans that residents drew by hand and photographed, with their visits of today and of the days to come. */
export async function layFiles(
  trx: Trx,
  { municipality, now }: { municipality: string; now: Temporal.Instant },
  bookings: readonly LaidBooking[],
): Promise<void> {
  const waiting = bookings.filter(({ status }) => status === 'booked').slice(0, PLANS);
  const rows = [];
  for (const [place, { id }] of waiting.entries()) {
    const sent = await pngOf(sitePlan(place));
    const { mediaType, bytes, width, height } = await drawFile(sent);
    rows.push({
      municipality_id: municipality,
      booking_id: id,
      kind: 'site_plan' as const,
      media_type: mediaType,
      name: 'asemapiirros.jpg',
      bytes,
      sent_sha256: createHash('sha256').update(sent).digest(),
      width,
      height,
      created_at: now.subtract({ hours: 20 + place }),
    });
  }
  if (rows.length > 0) await trx.insertInto('attachment').values(rows).execute();
}

/** A house, a sauna, a well and a tank whose pipe leads to a ditch; each plan is a little different. */
function sitePlan(place: number): string {
  const x = 120 + place * 60;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="640" viewBox="0 0 900 640">
    <rect width="900" height="640" fill="#fdfbf4"/>
    <g fill="none" stroke="#33475b" stroke-width="4" stroke-linejoin="round">
      <path d="M30 40 870 24 852 604 44 616Z" stroke-dasharray="18 10"/>
      <path d="M${x} 150h210v130H${x}Z M${x} 150l105-60 105 60"/>
      <path d="M620 120h110v80H620Z"/>
      <circle cx="680" cy="330" r="26"/><path d="M654 330h52M680 304v52"/>
      <rect x="${x + 60}" y="380" width="120" height="56" rx="26"/><path d="M${x + 120} 380v56"/>
      <path d="M${x + 100} 280v100" stroke="#8a5a2b"/>
      <path d="M${x + 180} 408h180" stroke="#8a5a2b" stroke-dasharray="12 8"/>
      <path d="M${x + 360} 560q-40-80 0-150t0-130" stroke="#2f7fa6" stroke-width="7"/>
      <path d="M800 110v-60m-14 18 14-18 14 18"/>
    </g>
  </svg>`;
}
