import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingPrograms } from './programs.ts';

/** What reads a PDF as a person and their telephone do (poppler-utils, zbar-tools), as far as this machine lacks it. */
export const missingReaders = missingPrograms(['pdfinfo', 'pdftotext', 'pdftoppm', 'zbarimg']);

export interface Sheet {
  /** Everything in the order in which it is read, with single spaces. */
  words: string;
  /** What its QR codes open. */
  codes: string[];
}

/** The sheets of a PDF as they lie on the table: each is A4, or this throws. */
export function readSheets(pdf: Buffer): Sheet[] {
  const folder = mkdtempSync(join(tmpdir(), 'vesiklinikka-paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const told = run('pdfinfo', [file]);
    if (!/^Page size:.*\(A4\)$/m.test(told)) throw new Error(`not A4: ${told}`);
    run('pdftoppm', ['-r', '150', '-png', file, join(folder, 'sheet')]);
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png')).sort(); // prettier-ignore
    const texts = run('pdftotext', [file, '-']).split('\f');
    return pictures.map((picture, place) => ({
      words: (texts[place] ?? '').replace(/\s+/g, ' ').trim(),
      codes: run('zbarimg', ['--quiet', '--raw', join(folder, picture)])
        .trim()
        .split('\n'),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, words: string[]): string {
  return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
