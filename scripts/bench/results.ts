import type { Measured } from './method.ts';

export type Verdict = 'met' | 'below its goal' | 'failed' | 'reported';

/** One line of the table. */
export interface Line {
  what: string;
  measured: string;
  reference?: string;
  ratio?: number;
  goal?: string;
  verdict: Verdict;
  /** Everything behind the line, for docs/benchmarks.json. */
  figures?: unknown;
}

export interface PartResult {
  title: string;
  lines: Line[];
  /** What a reader must know to read the lines. */
  notes: string[];
  /** Megabytes of the server processes that the part used, at their end. */
  memory?: number[];
}

type Told = Omit<Line, 'verdict' | 'ratio' | 'goal'>;

/** A ratio that should be at least so much; it fails only below half of that, because machines differ. */
export function atLeast(goal: number, ratio: number, told: Told): Line {
  const verdict = ratio >= goal ? 'met' : ratio >= goal / 2 ? 'below its goal' : 'failed';
  return { ...told, ratio, goal: `≥ ${goal}`, verdict };
}

/** A ratio that should be at most so much; it fails only above twice that. */
export function atMost(goal: number, ratio: number, told: Told): Line {
  const verdict = ratio <= goal ? 'met' : ratio <= goal * 2 ? 'below its goal' : 'failed';
  return { ...told, ratio, goal: `≤ ${goal}`, verdict };
}

/** A count or a limit that admits no excuse. */
export function hard(holds: boolean, goal: string, told: Told): Line {
  return { ...told, goal, verdict: holds ? 'met' : 'failed' };
}

/** A goal that is watched but never fails the bench. */
export function wished(holds: boolean, goal: string, told: Told): Line {
  return { ...told, goal, verdict: holds ? 'met' : 'below its goal' };
}

export const reported = (told: Told): Line => ({ ...told, verdict: 'reported' });

export const perSecond = (run: Measured) =>
  `${Math.round(run.perSecond)}/s (p50 ${ms(run.p50)}, p95 ${ms(run.p95)}, p99 ${ms(run.p99)})`;

export const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
