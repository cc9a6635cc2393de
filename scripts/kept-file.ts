import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { PlainSentence } from './plain-sentence.js';

/** Writes what only this user may read, whole or not at all: a start that is killed leaves no half a file. */
export function keep(file: string, content: object): void {
  writeFileSync(`${file}.new`, JSON.stringify(content), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function readKept<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    throw new PlainSentence(
      `${file} cannot be read. Put the file back as it was, or remove its whole folder to begin anew.`,
    );
  }
}
