import type { Config } from '../../config.ts';
import { idInToken, isSealed, sealId } from '../../platform/sealed-id.ts';

/** What an address of ours is about: an invitation to a seat or a visit, or one mail that may come back. */
export interface About {
  of: 'seat' | 'booking' | 'message';
  id: string;
}

type Settings = Pick<Config, 'replyDomain' | 'linkKey'>;

const letters = { seat: 's', booking: 'b', message: 'm' } as const;
const TOKEN_BYTES = 32;

/**
 * The secret address that answers go to, or reports about a mail: computed, stored nowhere, known only to whoever got the
 * invitation. In small letters and figures, for a server on the way may change capitals (RFC 5321, 2.4 forbids it in vain).
 * Null where no answers are read.
 */
export function replyAddressOf({ of, id }: About, { replyDomain, linkKey }: Settings): string | null {
  if (!replyDomain) return null;
  const token = sealId(linkKey, purposeOf(of), { id, version: 1 });
  return `${letters[of]}${inFigures(Buffer.from(token, 'base64url'))}@${replyDomain}`;
}

/** What one of our own addresses is about; null for every other address. */
export function readReplyAddress(address: string, { replyDomain, linkKey }: Settings): About | null {
  const [, letter, figures] = address.toLowerCase().match(/^([sbm])([0-9a-v]{52})@/) ?? [];
  if (!replyDomain || !figures || !address.toLowerCase().endsWith(`@${replyDomain}`)) return null;
  const of = (Object.keys(letters) as About['of'][]).find((one) => letters[one] === letter)!;
  const bytes = fromFigures(figures);
  const token = bytes.toString('base64url');
  // The last figure has bits to spare: one address, one spelling.
  const id = inFigures(bytes) === figures ? idInToken(token) : null;
  return id && isSealed(token, linkKey, { purpose: purposeOf(of), id, version: 1 }) ? { of, id } : null;
}

const purposeOf = (of: About['of']) => `reply-${of}`;

/** Five bits a figure, 0 to v. */
function inFigures(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replaceAll(/.{1,5}/g, (five) => Number.parseInt(five.padEnd(5, '0'), 2).toString(32));
}

function fromFigures(figures: string): Buffer {
  const bits = [...figures]
    .map((figure) => Number.parseInt(figure, 32).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from(
    Array.from({ length: TOKEN_BYTES }, (_, place) =>
      Number.parseInt(bits.slice(place * 8, place * 8 + 8), 2),
    ),
  );
}
