import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = 'web/routes';

/** Folder of every page below web/routes, such as `[lang]/staff/clinics/[clinicId]`. */
export const shownPages = foldersOf('+page{,@*}.svelte').filter((folder) => !folder.includes('[...'));

/** Those among them with a form that can be refused. */
export const pagesThatRefuse = shownPages.filter((folder) => {
  const server = join(root, folder, '+page.server.ts');
  return existsSync(server) && /\bfail\(/.test(readFileSync(server, 'utf8'));
});

/** Folders with an error page, the innermost first; the empty name is the root's. */
export const errorPages = foldersOf('+error.svelte').sort((one, other) => other.length - one.length);

const allPages = foldersOf('+page{,@*}.svelte').sort((one, other) => rank(one) - rank(other));

/** The folder of the page that answers a path; null where none does. */
export function routeOf(path: string): string | null {
  return allPages.find((folder) => patternOf(folder).test(path)) ?? null;
}

/** The folder whose error page stands in for a path that could not be shown. */
export function errorPageOf(path: string): string {
  const route = routeOf(path) ?? '';
  const isBelow = (folder: string) => folder !== '' && `${route}/`.startsWith(`${folder}/`);
  return errorPages.find(isBelow) ?? '';
}

function foldersOf(file: string): string[] {
  return globSync(`${root}/**/${file}`).map((path) => dirname(path).slice(root.length + 1));
}

/** A folder in round brackets is no part of the address. */
function partsOf(folder: string): string[] {
  return folder.split('/').filter((part) => !/^\(.*\)$/.test(part));
}

function patternOf(folder: string): RegExp {
  const parts = partsOf(folder).map((part) =>
    part.startsWith('[...') ? '.*' : part.startsWith('[') ? '[^/]+' : part,
  );
  return new RegExp(`^/${parts.join('/')}/?$`);
}

/** The fewer parts stand open, the better a folder fits. */
function rank(folder: string): number {
  return partsOf(folder).reduce(
    (sum, part) => sum + (part.startsWith('[...') ? 100 : part.startsWith('[') ? 1 : 0),
    0,
  );
}
