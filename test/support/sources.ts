import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Import {
  /** Path of the imported file below the project's folder, or the name of a package. */
  target: string;
  /** `import type`: gone before anything runs. */
  typeOnly: boolean;
}

export interface Source {
  path: string;
  text: string;
  imports: Import[];
}

const folders = '{server,shared,web,scripts,test}/**/*.{ts,js,svelte}';
const statement =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Every source file with what it imports. */
export function allSources(): Source[] {
  const paths = globSync(folders).filter((path) => !path.startsWith('test/planted/'));
  return paths.sort().map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, imports: importsIn(path, text) };
  });
}

function importsIn(path: string, text: string): Import[] {
  return [...text.matchAll(statement)].map(([, type, named, dynamic]) => ({
    // Vite takes wishes after a question mark: './hold-clock.ts?worker&url'.
    target: targetOf(path, (named ?? dynamic ?? '').replace(/\?.*/, '')),
    typeOnly: type !== undefined,
  }));
}

function targetOf(path: string, name: string): string {
  const alias = /^#(server|shared|web)\//.test(name) ? name.slice(1) : null;
  if (alias) return alias;
  if (name.startsWith('$lib/')) return withEnding(`web/lib/${name.slice('$lib/'.length)}`);
  return name.startsWith('.') ? withEnding(join(dirname(path), name)) : name;
}

const withEnding = (path: string) => (existsSync(path) || !existsSync(`${path}.ts`) ? path : `${path}.ts`);
