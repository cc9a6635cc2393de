import type { Site, SiteOptions } from './site.ts';

export interface Drill {
  name: string;
  /** What stands: one server and one worker when left out. */
  site?: SiteOptions;
  /** How often in the quick run and in the long one. */
  moments: { quick: number; long: number };
  /** Why this machine cannot run it; null when it can. */
  obstacle?: () => string | null;
  /** Does the harm, as often as asked, under load; whatever was broken stands again when it returns. Answers what it lost itself. */
  harm(site: Site, moments: number): Promise<void | string[]>;
  /** What else must hold once everything is at rest; each fault is a line. */
  faultsAtRest?(site: Site): Promise<string[]>;
}
