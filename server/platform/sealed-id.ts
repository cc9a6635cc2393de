import { createHmac, timingSafeEqual } from 'node:crypto';

const ID_BYTES = 16;
const MAC_BYTES = 16;

/**
 * A token that is never stored: the id and an HMAC-SHA-256 over purpose, id and version, cut to 128 bits (RFC 2104 §5
 * allows half), as base64url. Raising the version kills every older token; a stolen backup opens nothing.
 */
export function sealId(
  key: string,
  purpose: string,
  { id, version }: { id: string; version: number | string },
): string {
  return Buffer.concat([idBytes(id), mac(key, purpose, { id, version })]).toString('base64url');
}

/** The id that a token names, not yet proven; null when it cannot be one. */
export function idInToken(token: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== token) return null;
  const hex = bytes.subarray(0, ID_BYTES).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Constant-time proof that a token was made for this id and version. */
export function isSealed(
  token: string,
  key: string,
  sealed: { purpose: string; id: string; version: number | string },
): boolean {
  const bytes = Buffer.from(token, 'base64url');
  return (
    bytes.length === ID_BYTES + MAC_BYTES &&
    timingSafeEqual(bytes.subarray(ID_BYTES), mac(key, sealed.purpose, sealed)) &&
    idInToken(token) === sealed.id
  );
}

function mac(
  key: string,
  purpose: string,
  { id, version }: { id: string; version: number | string },
): Buffer {
  return createHmac('sha256', key).update(`${purpose}\n${id}\n${version}`).digest().subarray(0, MAC_BYTES);
}

function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}
