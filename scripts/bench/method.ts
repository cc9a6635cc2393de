import { mean, median, type Latency } from './percentiles.ts';
import { withSteal } from './steal.ts';

/** One run: how many a second, and how long each took. */
export interface Run extends Latency {
  perSecond: number;
  count: number;
}

export interface Measured extends Run {
  /** Share of the processors that other guests took; a run above 10 % is repeated. */
  steal: number;
}

export interface Compared {
  test: Measured;
  reference: Measured;
  /** Median over the rounds of test ÷ mean of the reference before and after it. */
  ratio: Record<keyof Latency | 'perSecond', number>;
}

type Work = () => Promise<Run>;

const mostSteal = 0.1;
const tries = 3;

/** A run on a machine that was ours; after three disturbed tries the least disturbed counts. */
export async function measure(work: Work): Promise<Measured> {
  const disturbed: Measured[] = [];
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { result, steal } = await withSteal(work);
    if (steal <= mostSteal) return { ...result, steal };
    disturbed.push({ ...result, steal });
  }
  return disturbed.reduce((best, run) => (run.steal < best.steal ? run : best));
}

interface Comparison<Name extends string> {
  test: Work;
  references: Record<Name, Work>;
  /** Run before each round, unmeasured. */
  before?: () => Promise<void>;
}

/**
 * Every round measures the references, the test, and the references again, so that a machine that slows down slows
 * both; the ratio of a round is the test over the mean of its two references, and the median of the rounds counts.
 */
export async function compare<Name extends string>(
  rounds: number,
  { test, references, before: prepare }: Comparison<Name>,
): Promise<Record<Name, Compared>> {
  const names = Object.keys(references) as Name[];
  const all: { test: Measured; before: Map<Name, Measured>; after: Map<Name, Measured> }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await prepare?.();
    const before = await measureAll(names, references);
    const tested = await measure(test);
    const after = await measureAll(names.toReversed(), references);
    all.push({ test: tested, before, after });
  }
  const comparedWith = (name: Name): Compared => {
    const pairs = all.map((round) => [round.before.get(name)!, round.after.get(name)!]);
    const ratioOf = (figure: 'perSecond' | keyof Latency) =>
      median(all.map((round, place) => round.test[figure] / mean(pairs[place]!.map((run) => run[figure]))));
    return {
      test: middleOf(all.map((round) => round.test)),
      reference: middleOf(pairs.flat()),
      ratio: {
        perSecond: ratioOf('perSecond'),
        p50: ratioOf('p50'),
        p95: ratioOf('p95'),
        p99: ratioOf('p99'),
      },
    };
  };
  return Object.fromEntries(names.map((name) => [name, comparedWith(name)])) as Record<Name, Compared>;
}

async function measureAll<Name extends string>(names: Name[], works: Record<Name, Work>) {
  const runs = new Map<Name, Measured>();
  for (const name of names) runs.set(name, await measure(works[name]));
  return runs;
}

/** The same work in every round, the median of each figure. */
export async function repeat(rounds: number, work: Work): Promise<Measured> {
  const runs: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await measure(work));
  return middleOf(runs);
}

function middleOf(runs: Measured[]): Measured {
  const of = (figure: keyof Measured) => median(runs.map((run) => run[figure]));
  return {
    perSecond: of('perSecond'),
    count: of('count'),
    p50: of('p50'),
    p95: of('p95'),
    p99: of('p99'),
    steal: of('steal'),
  };
}
