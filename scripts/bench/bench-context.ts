import type { BenchCluster } from './bench-database.ts';
import type { Effort } from './options.ts';

/** What every part measures with. */
export interface Bench {
  cluster: BenchCluster;
  effort: Effort;
  /** Thrown away at the end. */
  dataDir: string;
}

/** A local day so far ahead (or back), for days that are laid; far enough that the web takes bookings. */
export function dayFromToday(days: number): string {
  return Temporal.Now.plainDateISO().add({ days }).toString();
}
