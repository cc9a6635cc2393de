import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const unit = ['test/*.test.ts', 'test/{shared,web}/**/*.test.ts', 'test/**/*.{rules,access}.test.ts'];
const slow = ['test/browser/**', 'test/scripts/**'];
const cluster = ['test/support/cluster.ts'];
const chromium = ['test/support/chromium.ts'];

/** Pure rules run at once; what needs PostgreSQL clones a database for each file; browser and scripts come last. */
const projects: TestProjectInlineConfiguration[] = [
  { plugins: [svelte({ configFile: false })], test: { name: 'unit', include: unit, exclude: slow } },
  {
    test: {
      name: 'api',
      include: ['test/**/*.test.ts'],
      exclude: [...unit, ...slow],
      globalSetup: cluster,
      testTimeout: 120_000,
      hookTimeout: 120_000,
      sequence: { groupOrder: 1 },
    },
  },
  {
    test: {
      name: 'browser',
      include: ['test/browser/**/*.test.ts'],
      globalSetup: [...cluster, ...chromium],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      sequence: { groupOrder: 2 },
    },
  },
  {
    test: {
      name: 'scripts',
      include: ['test/scripts/**/*.test.ts'],
      testTimeout: 300_000,
      hookTimeout: 300_000,
      sequence: { groupOrder: 3 },
    },
  },
];

// A file keeps nothing in the modules it loads, so the next file of the same process need not load them again.
const run = { maxWorkers: 2, pool: 'forks', isolate: false } as const;

/** The longest files of the longest projects: begun last, they would run alone at the end. */
const longest = ['every-page', 'fuzz-endpoints', 'killed-worker', 'killed-move', 'try-backup'];
const isLong = ({ moduleId }: TestSpecification) => longest.some((name) => moduleId.includes(name));

/** A fresh clone does not know how long its files take, and would go by their size. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({ test: { projects, sequence: { sequencer: LongestFirst }, ...run } });
