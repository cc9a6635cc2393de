import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { adminText } from '#shared/text/admin.ts';
import { languages } from '#shared/text/language.ts';

test('every kind of line in the audit log has its words in four languages', () => {
  const written = globSync('server/features/**/*.ts').flatMap((path) =>
    auditActions(readFileSync(path, 'utf8')),
  );
  expect(written.length).toBeGreaterThan(15);
  for (const language of languages) {
    const { actions } = adminText[language].audit;
    expect(written.filter((action) => !actions[action])).toEqual([]);
  }
});

/** The codes in a file that writes to the log; some are chosen by a condition beside the call. */
function auditActions(source: string): string[] {
  if (!source.includes('platform/audit.ts')) return [];
  return [
    ...source.matchAll(
      /'((?:person|municipality|venue|room|clinic|booking|visit|note|property|message|waiting|reply|attachment)\.[a-z_]+)'/g,
    ),
  ].map(([, action = '']) => action);
}
