/** One sign, one unit (3GPP TS 23.038, 6.2.1). */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** One sign, two units: an escape and the sign. */
const extended = new Set('\f^{}\\[~]|€');

/** Units that a message holds alone, and in each part once it needs several: their order takes the rest. */
const room = { gsm7: { alone: 160, each: 153 }, ucs2: { alone: 70, each: 67 } };

export interface SmsLength {
  /** One sign outside GSM's own alphabet makes every sign of the message twice as dear. */
  alphabet: 'gsm7' | 'ucs2';
  /** Counted as a telephone does: signs of GSM's extension, and those outside the basic plane, take two. */
  units: number;
  /** How many messages it travels and costs as. */
  parts: number;
}

/** How long a text message is. */
export function measureSms(text: string): SmsLength {
  const signs = [...text];
  const alphabet = signs.every((sign) => basic.has(sign) || extended.has(sign)) ? 'gsm7' : 'ucs2';
  const sizes = signs.map((sign) => (alphabet === 'ucs2' ? sign.length : basic.has(sign) ? 1 : 2));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, each } = room[alphabet];
  return { alphabet, units, parts: units <= alone ? 1 : partsOf(sizes, each) };
}

/** No sign is cut in two, so a part may stay one unit short. */
function partsOf(sizes: readonly number[], each: number): number {
  let parts = 1;
  let filled = 0;
  for (const size of sizes) {
    if (filled + size > each) {
      parts += 1;
      filled = 0;
    }
    filled += size;
  }
  return parts;
}

const plain: Record<string, string> = {
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '…': '...',
  '•': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u2060': '',
  '\u00ad': '',
  '\t': ' ',
};

/** The same text with the plain signs that GSM's alphabet has instead of a typesetter's. Letters stay as they are. */
export function withPlainSigns(text: string): string {
  return [...text].map((sign) => plain[sign] ?? sign).join('').normalize('NFC'); // prettier-ignore
}
