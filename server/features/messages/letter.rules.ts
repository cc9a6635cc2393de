/** A mail before it is plain text or HTML: both are made from this, so they always say the same. */
export interface Letter {
  subject: string;
  heading: string;
  parts: Part[];
}

export type Part =
  | { words: string }
  | { title: string; words: string }
  | { title: string; list: string[] }
  /** A label and what stands under it, line by line. */
  | { facts: [label: string, lines: string[]][] }
  /** To be read out or typed over. */
  | { code: string; label: string }
  | { button: string; url: string };

/** What stands around every letter. */
export interface Frame {
  /** For the HTML's lang attribute. */
  language: string;
  /** Who writes: the last line. */
  sender: string;
  /** Whom to ask; `words` is empty when the municipality has left neither number nor address. */
  contact: { title: string; words: string; phone: string };
  /** Says that this is a demonstration; empty in earnest. */
  demo: string;
}

/** Facts without those that have nothing under their label. */
export function factsOf(facts: [label: string, lines: (string | undefined)[]][]): Part {
  const told = facts.map(([label, lines]): [string, string[]] => [
    label,
    lines.filter((line) => line !== undefined && line !== '') as string[],
  ]);
  return { facts: told.filter(([, lines]) => lines.length > 0) };
}

/** What a coordinator wrote line by line becomes a list; one line stays a sentence. */
export function listOrWords(title: string, written: string): Part {
  const lines = written
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter(Boolean);
  return lines.length > 1 ? { title, list: lines } : { title, words: lines.join('') };
}
