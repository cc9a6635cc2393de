import fc from 'fast-check';

/** Any text whatever, lone surrogates included; far quicker to draw than fast-check's own `binary` strings. */
export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x2fff }), fc.integer({ min: 0, max: 0x10ffff })), {
    maxLength: 20,
  })
  .map((codePoints) => String.fromCodePoint(...codePoints));
