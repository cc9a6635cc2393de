import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A one-time code as it may wait in a message row: encrypted under the link key, which no backup holds, and erased
 * with the sending. Everything else that is secret in a mail is computed when it is sent.
 */
export function sealCode(linkKey: string, code: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFrom(linkKey), nonce);
  const sealed = Buffer.concat([cipher.update(code, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The code again; throws when it was sealed with another key. */
export function openCode(linkKey: string, sealedCode: string): string {
  const bytes = Buffer.from(sealedCode, 'base64url');
  const tagEnd = NONCE_BYTES + TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, keyFrom(linkKey), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, tagEnd));
  return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString('utf8');
}

function keyFrom(linkKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', linkKey, '', 'one-time code in a message', 32));
}
