import { PlainSentence } from '../plain-sentence.js';
import { readArguments } from '../read-arguments.ts';

export const partNames = [
  'bookings',
  'rush',
  'free-times',
  'pages',
  'lighthouse',
  'feed',
  'season',
  'move',
  'waiting',
  'staff',
  'start',
] as const;
export type PartName = (typeof partNames)[number];

/** How much is measured; a quick run tries the machinery and says so in its table. */
export interface Effort {
  quick: boolean;
  rounds: number;
  /** Bookings of one run, by the number of connections. */
  bookings: { connections: number; count: number }[];
  /** Seconds of one run of reading requests. */
  seconds: number;
  rush: { residents: number; seconds: number; times: number };
  lighthouseRuns: number;
  /** Numbers of properties that staff's pages are compared at. */
  properties: { few: number; many: number } | null;
}

const full: Effort = {
  quick: false,
  rounds: 3,
  bookings: [
    { connections: 1, count: 2_000 },
    { connections: 16, count: 6_000 },
    { connections: 64, count: 6_000 },
  ],
  seconds: 8,
  rush: { residents: 2_000, seconds: 60, times: 60 },
  lighthouseRuns: 5,
  properties: { few: 10_000, many: 1_000_000 },
};

const quick: Effort = {
  quick: true,
  rounds: 1,
  bookings: [
    { connections: 1, count: 300 },
    { connections: 16, count: 1_200 },
    { connections: 64, count: 1_200 },
  ],
  seconds: 2,
  rush: { residents: 500, seconds: 15, times: 60 },
  lighthouseRuns: 0,
  properties: { few: 1_000, many: 10_000 },
};

const usage = `Use: npm run bench -- [--quick] [--only ${partNames.join(',')}] [--write]`;

export interface Options {
  effort: Effort;
  parts: readonly PartName[];
  /** Replaces the committed figures; a quick run and a part of it do so only when told. */
  write: boolean;
}

/** `--quick` takes about two minutes; `--only bookings,rush` measures those parts and leaves the others out. */
export function readOptions(args: string[]): Options {
  const options = {
    quick: { type: 'boolean' },
    only: { type: 'string' },
    write: { type: 'boolean' },
  } as const;
  const { quick: isQuick = false, only, write } = readArguments({ args, options }, usage).values;
  const wanted = only?.split(',') ?? partNames;
  if (!wanted.every((name) => partNames.includes(name as PartName))) throw new PlainSentence(usage);
  const parts = partNames.filter((name) => wanted.includes(name) && !(isQuick && name === 'lighthouse'));
  const isWhole = !isQuick && only === undefined;
  return { effort: isQuick ? quick : full, parts, write: write ?? isWhole };
}
