import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const time = [
  [
    "NewExpression[callee.name='Date']",
    'Instants come from the injected clock and are formatted in shared/time.ts.',
  ],
  [
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'Instants come from the injected clock.',
  ],
  [
    'CallExpression[callee.property.name=/^toLocale/]',
    'Dates and numbers are formatted in shared/time.ts and shared/clock-text.ts only.',
  ],
  [
    "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']",
    'Dates are formatted in shared/time.ts and shared/clock-text.ts only.',
  ],
];
const clock = [
  [
    "MemberExpression[object.name='Temporal'][property.name='Now']",
    'The clock is injected: deps.clock.now().',
  ],
];
const settings = [
  [
    "MemberExpression[object.name='process'][property.name='env']",
    'Settings are read in server/config.ts only.',
  ],
];
const network = [
  ["CallExpression[callee.name='fetch']", 'Pages talk to the API through web/lib/api.ts only.'],
];

/** @type {(...groups: string[][][]) => import('eslint').Linter.RulesRecord} */
const banned = (...groups) => ({
  'no-restricted-syntax': ['error', ...groups.flat().map(([selector, message]) => ({ selector, message }))],
});

export default defineConfig(
  globalIgnores(['build/', '.svelte-kit/', '.data/', 'test/planted/', 'node_modules/']),
  typescript.configs.recommended,
  svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-undef': 'off',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['server/**/*.ts', 'scripts/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A promise that nobody waits for hides its failure.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'] },
    },
    // Every address is written out in full with its language; there is no base path to resolve.
    rules: {
      'svelte/no-navigation-without-resolve': 'off',
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      'svelte/no-useless-mustaches': 'off',
    },
  },
  { files: ['server/**', 'shared/**'], rules: { ...banned(time, clock, settings), 'no-console': 'error' } },
  // A countdown in the browser has no other clock than the browser's.
  {
    files: ['web/**'],
    rules: banned(
      time.filter(([selector = '']) => !/now/.test(selector)),
      clock,
      settings,
      network,
    ),
  },
  { files: ['shared/time.ts', 'shared/clock-text.ts'], rules: banned(clock, settings) },
  { files: ['server/platform/clock.ts'], rules: banned(time, settings) },
  {
    files: ['web/lib/api.ts', 'web/lib/forms.ts', 'web/hooks.server.ts'],
    rules: banned(time, clock, settings),
  },
  // The form's one small script posts to its own page; the API client would weigh more than the script.
  {
    files: ['web/routes/**/hold-clock.ts'],
    rules: banned(
      time.filter(([selector = '']) => !/now/.test(selector)),
      clock,
      settings,
    ),
  },
  // main.ts hands the environment to readConfig; pages.ts sets what the built pages read at import.
  {
    files: ['server/config.ts', 'server/main.ts', 'server/platform/pages.ts'],
    rules: { ...banned(time, clock), 'no-console': 'off' },
  },
);
