/**
 * Figures and letters that nobody takes for one another on paper: of 0/O/Q/D, 1/I/L, 2/Z, 5/S, 6/G, 8/B and U/V
 * one is kept. 25 signs, so eight of them are 152 thousand million codes.
 */
export const codeAlphabet = '23456789ACDEFHJKMNPRTVWXY';

const codeLength = 8;
const bytesNeeded = 16;

/** What the left-out look-alikes were meant to be. 1, I and L look like nothing that is kept. */
const meant: Record<string, string> = { '0': 'D', O: 'D', Q: 'D', Z: '2', S: '5', G: '6', B: '8', U: 'V' };

/** A code from at least 16 random bytes; with so many the uneven remainder is far below one in 10^27. */
export function bookingCodeFromBytes(bytes: Uint8Array): string {
  if (bytes.length < bytesNeeded) throw new RangeError(`a booking code needs ${bytesNeeded} random bytes`);
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let code = '';
  while (code.length < codeLength) {
    code += codeAlphabet[Number(number % BigInt(codeAlphabet.length))];
    number /= BigInt(codeAlphabet.length);
  }
  return code;
}

/** The code someone typed or read out, or null: blanks, hyphens, small letters and look-alikes do not matter. */
export function readBookingCode(text: string): string | null {
  const signs = [...text.slice(0, 60).normalize('NFKC').toUpperCase()].filter(
    (sign) => !/[\p{Z}\p{Pd}\p{Cf}\s.]/u.test(sign),
  );
  const code = signs.map((sign) => meant[sign] ?? sign).join('');
  const isCode = code.length === codeLength && [...code].every((sign) => codeAlphabet.includes(sign));
  return isCode ? code : null;
}

/** `ABCD-EFGH`, easier to copy from paper. */
export function showBookingCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
