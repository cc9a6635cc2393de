/** It begins where a word begins; tried at every letter, a long word without @ would take minutes. */
const mailAddress = /(?<![^\s'"<>(),:])[^\s'"<>(),:]+@[^\s'"<>(),:]+/g;

/**
 * A fault's sentence for the log without what may be somebody's: databases and parsers repeat between quotation marks
 * what was written, and that may hold such marks itself. So everything between the first and the last goes, and so do
 * mail addresses, long numbers and whatever looks like a token.
 */
export function withoutValues(sentence: string): string {
  return sentence
    .replace(/".*"|".*$/s, '"…"')
    .replaceAll(mailAddress, '…')
    .replaceAll(/\+?\d[\d ()-]{4,}\d/g, '…')
    .replaceAll(/[\w-]{22,}/g, '…');
}
