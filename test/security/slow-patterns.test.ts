import { globSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** As long as a body may be. */
const longest = 200_000;
/** A pattern that needs more than this for one text has run away: a straight one needs some milliseconds. */
const boundMs = 2000;

interface Pattern {
  source: string;
  flags: string;
  where: string;
}

/** Every pattern that stands in the code that meets input: literals, and the `pattern` of a contract. */
function allPatterns(): Pattern[] {
  const files = globSync('{server,shared,web/lib,web/routes,web/hooks.server}{.ts,/**/*.ts}');
  return files.flatMap((path) => {
    const found: Pattern[] = [];
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const where = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
        found.push({ source, flags, where });
      }
      if (
        ts.isPropertyAssignment(node) &&
        node.name.getText() === 'pattern' &&
        ts.isStringLiteral(node.initializer)
      )
        found.push({ source: node.initializer.text, flags: 'u', where });
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

/** Runs of what the pattern itself speaks of, and of what is usual, each with an end that does not fit. */
function attacksOn({ source }: Pick<Pattern, 'source'>): string[] {
  const own = [...new Set(source.replaceAll(/[\\^$*+?()[\]{}|]/g, ''))];
  const pairs = own.flatMap((sign) => [`${sign} `, `${sign}-`, `-${sign}`]);
  const units = [...new Set([...own, ...pairs, 'a', '0', ' ', '\t', '\n', '-', '.', '@', '/', '"', '=', 'é', 'a.', '0 ', '0-', '- ', '\n\n', '{a', ':a'])]; // prettier-ignore
  return units.flatMap((unit) => ['!', `${unit}\n`].map((end) => unit.repeat(longest / unit.length) + end));
}

const script = new vm.Script('text.replace(pattern, "")');

/** The beginning of the first text that makes the pattern run away, or null. */
function runaway({ source, flags }: Omit<Pattern, 'where'>, texts: string[]): string | null {
  const work = vm.createContext({ pattern: new RegExp(source, flags) });
  return texts.find((text) => !isReadInTime(Object.assign(work, { text })))?.slice(0, 12) ?? null;
}

function isReadInTime(work: vm.Context): boolean {
  try {
    script.runInContext(work, { timeout: boundMs });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  }
}

const patterns = allPatterns();

describe('a pattern that meets input', () => {
  test('is found, wherever it stands', () => {
    expect(patterns.length).toBeGreaterThan(60);
  });

  test('a runaway is recognised', () => {
    for (const source of ['^(a+)+$', '\\s+$', 'a+@'])
      expect(runaway({ source, flags: '' }, attacksOn({ source })), source).not.toBeNull();
  });

  test.each(
    patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern.where, pattern] as const),
  )('%s of %s does not run away', (_name, _where, pattern) => {
    expect(runaway(pattern, attacksOn(pattern))).toBeNull();
  });
});
