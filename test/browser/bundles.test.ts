import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Any use of it. SvelteKit's own deserialiser also names its types in strings, for servers that send such values; ours do not. */
const use = /\bTemporal\.\w+\.\w|\b(?:new|instanceof) Temporal\./;
const using = (pattern: string) => globSync(pattern).filter((path) => use.test(readFileSync(path, 'utf8')));

test('no script for the browser uses Temporal, which Safari and older phones lack', () => {
  expect(existsSync('build/handler.js')).toBe(true);
  expect(using('build/client/**/*.js')).toEqual([]);
  // The pages' server half does, so the pattern sees what it looks for.
  expect(using('build/server/**/*.js')).not.toEqual([]);
});
