import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no script for the browser contains Temporal, which Safari and older phones lack', () => {
  expect(existsSync('build/handler.js')).toBe(true);
  const scripts = globSync('build/client/**/*.js');
  expect(scripts.filter((path) => /\bTemporal\b/.test(readFileSync(path, 'utf8')))).toEqual([]);
});
