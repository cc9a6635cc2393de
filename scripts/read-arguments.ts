import { parseArgs, type ParseArgsConfig } from 'node:util';
import { PlainSentence } from './plain-sentence.js';

/** The command's options and words; whatever it does not know, `--help` too, is answered with how it is used. */
export function readArguments<T extends ParseArgsConfig>(config: T, usage: string) {
  try {
    return parseArgs(config);
  } catch {
    throw new PlainSentence(usage);
  }
}
