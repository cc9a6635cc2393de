import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** Writes a page of docs/ in the form that npm test asks of every file. */
export async function writeDocument(path: string, markdown: string): Promise<void> {
  const options = await resolveConfig(path);
  writeFileSync(path, await format(markdown, { ...options, filepath: path }));
}
