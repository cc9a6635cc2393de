import type { Load } from '../drill/load.ts';
import { pause, query } from '../drill/site.ts';

export interface BytesOfBooking {
  bookings: number;
  seconds: number;
  /** Tables and indexes, and what PostgreSQL writes to its log and sends to the standby. */
  stored: number;
  logged: number;
}

const STEADY_MS = 15_000;

/** What one booking costs in bytes, over some seconds of undisturbed load. */
export async function bytesOfBooking(ownerUrl: string, { visits }: Load): Promise<BytesOfBooking> {
  const look = async () => {
    const [row] = await query(
      ownerUrl,
      `select pg_database_size(current_database())::float8 as size, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 as log`,
    );
    const bookings = visits.filter(({ bookedAt }) => bookedAt > 0).length;
    return { bookings, size: Number(row!['size']), log: Number(row!['log']) };
  };
  const before = await look();
  await pause(STEADY_MS);
  const after = await look();
  const bookings = after.bookings - before.bookings;
  return {
    bookings,
    seconds: STEADY_MS / 1000,
    stored: Math.round((after.size - before.size) / bookings),
    logged: Math.round((after.log - before.log) / bookings),
  };
}
