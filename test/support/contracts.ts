import { readdirSync } from 'node:fs';
import type { Endpoint } from '#shared/contracts/endpoint.ts';

const folder = new URL('../../shared/contracts/', import.meta.url);

/** Every endpoint that is declared in shared/contracts, by method and path. */
export async function allContracts(): Promise<Endpoint[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
  const found = modules
    .flatMap((module) => Object.values(module as Record<string, unknown>))
    .filter(isEndpoint);
  return found.sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
}

export const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`;

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' && value !== null && 'path' in value && 'access' in value && 'answer' in value
  );
}
