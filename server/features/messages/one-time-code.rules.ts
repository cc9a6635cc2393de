import { openText, sealText } from '../../platform/sealed-text.ts';

const PURPOSE = 'one-time code in a message';

/**
 * A one-time code as it may wait in a message row: sealed, and erased with the sending. Everything else that is secret in
 * a mail is computed when it is sent.
 */
export function sealCode(linkKey: string, code: string): string {
  return sealText(linkKey, PURPOSE, code);
}

/** The code again; throws when it was sealed with another key. */
export function openCode(linkKey: string, sealedCode: string): string {
  return openText(linkKey, PURPOSE, sealedCode);
}
