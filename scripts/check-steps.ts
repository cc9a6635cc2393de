/** One thing that npm test does before the tests themselves; each counts as one check. */
export interface CheckStep {
  name: string;
  /** Script and arguments, run by Node. */
  command: string[];
  /** The command must fail, and say this: the proof that the checker sees a planted error. */
  mustFailWith?: string[];
}

const prettier = 'node_modules/prettier/bin/prettier.cjs';
const eslint = 'node_modules/eslint/bin/eslint.js';
const compiler = 'node_modules/typescript/bin/tsc';
const svelteCheck = 'node_modules/svelte-check/bin/svelte-check';
const svelteOptions = ['--tsconfig', 'tsconfig.json', '--fail-on-warnings', '--output', 'machine'];

/** What stands in no test file: form, lint, types, and that the type checkers are awake. */
export const staticChecks: CheckStep[] = [
  { name: 'format', command: [prettier, '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: [eslint, '--max-warnings', '0', '.'] },
  { name: 'types', command: [compiler, '-p', '.'] },
  { name: 'types of the pages', command: [svelteCheck, '--workspace', 'web', ...svelteOptions] },
  {
    name: 'a planted type error is found',
    command: [compiler, '-p', 'test/planted'],
    mustFailWith: ['planted.ts(2,14): error TS2322'],
  },
  {
    name: 'a planted type error in a page is found',
    command: [svelteCheck, '--workspace', 'test/planted/pages', ...svelteOptions],
    mustFailWith: ['ERROR "PlantedType.svelte" 3:9', 'WARNING "PlantedWarning.svelte" 2:1'],
  },
];

export const generatedFilesCheck: CheckStep = {
  name: 'generated files match the migrations',
  command: ['scripts/generate.ts', '--check'],
};
