import { PlainSentence } from '../plain-sentence.js';
import type { Schema } from './sample-of-schema.ts';

export interface Operation {
  method: string;
  /** With its parameters in braces. */
  path: string;
  access: 'staff' | 'prover' | 'holder' | 'public';
  body: Schema | undefined;
}

interface Asked {
  ask(method: string, path: string): Promise<{ status: number; text: string }>;
}

interface Document {
  servers: { url: string }[];
  paths: Record<
    string,
    Record<
      string,
      {
        security?: Record<string, unknown>[];
        requestBody?: { content: Record<string, { schema: Schema }> };
      }
    >
  >;
}

/** What a deployment says of itself. */
export async function readDocument(asked: Asked): Promise<Document> {
  const { status, text } = await asked.ask('GET', '/api/openapi.json');
  if (status !== 200) throw new PlainSentence(`/api/openapi.json is answered ${status}.`);
  return JSON.parse(text) as Document;
}

export async function listOperations(asked: Asked): Promise<Operation[]> {
  const { paths } = await readDocument(asked);
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { security, requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      access: accessOf(path, security ?? []),
      body: requestBody?.content['application/json']?.schema,
    })),
  );
}

/** A path with a booking's link is its holder's; the document names the other two keys itself. */
function accessOf(path: string, security: Record<string, unknown>[]): Operation['access'] {
  if (security.some((scheme) => 'staffSession' in scheme)) return 'staff';
  if (security.some((scheme) => 'proveKey' in scheme)) return 'prover';
  return path.includes('{token}') ? 'holder' : 'public';
}
