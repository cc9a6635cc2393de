import { expect, test } from 'vitest';
import { listed } from '#shared/text/listed.ts';

test.each([
  [[], 'fi', ''],
  [['kartta'], 'fi', 'kartta'],
  [['kartta', 'kuva'], 'fi', 'kartta ja kuva'],
  [['kartta', 'kuva', 'vuosi'], 'fi', 'kartta, kuva ja vuosi'],
  [['karta', 'bild', 'år'], 'sv', 'karta, bild och år'],
  [['map', 'photo', 'year'], 'en', 'map, photo and year'],
  [['kart', 'bilde', 'år'], 'nb', 'kart, bilde og år'],
] as const)('%j in %s: %s', (things, language, words) => {
  expect(listed(things, language)).toBe(words);
});
