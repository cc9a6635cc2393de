import { PlainSentence } from '../plain-sentence.js';
import type { Deployment } from './deployment.ts';
import type { Schema } from './sample-of-schema.ts';

export interface Operation {
  method: string;
  /** With its parameters in braces. */
  path: string;
  access: 'staff' | 'prover' | 'holder' | 'public';
  body: Schema | undefined;
}

interface Document {
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

/** What the deployment says of itself in /api/openapi.json. */
export async function listOperations(deployment: Deployment): Promise<Operation[]> {
  const { status, text } = await deployment.ask('GET', '/api/openapi.json');
  if (status !== 200) throw new PlainSentence(`/api/openapi.json is answered ${status}.`);
  const { paths } = JSON.parse(text) as Document;
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
