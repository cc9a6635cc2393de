import { firstNumber } from './numbers.ts';

const firsts =
  'Savi Kivi Mylly Haka Koivu Kuusi Mänty Leppä Pihlaja Haapa Lehto Niitty Pelto Suo Metsä Joki Järvi Lampi Lahti Niemi Ranta Saari Kallio Mäki Harju Vuori Notko Korpi Aho Palo Karhu Susi Kettu Jänis Orava Hirvi Joutsen Kurki Pääsky Kaarne';
const seconds =
  'mäen järven lammen pellon niityn kallion metsän joen lahden niemen rannan saaren harjun vuoren notkon korven ahon suon puron kiven kankaan haan tuvan talon pihan';
const endings = 'tie polku kuja raitti kulku piha väylä aukio';
const givenNames =
  'Aino Eino Helmi Toivo Lempi Väinö Sylvi Urho Impi Tauno Kerttu Reino Saimi Onni Elli Arvo Martta Paavo Hilja Oiva';

/** The word of a number, in SQL; `every` so many numbers the next one comes. */
const word = (words: string, every: number) =>
  `(string_to_array('${words}', ' '))[1 + n / ${every} % ${words.split(' ').length}]`;

/**
 * The address and the visitor of number `n`, in SQL: 8,000 streets and 20,000 names, as mixed as those of a region, so that
 * searching among them costs what it costs there.
 */
export const addressOfN = `${word(firsts, 1)} || ${word(seconds, 40)} || ${word(endings, 1000)} || ' ' || 1 + (n - ${firstNumber}) / 8000`;
export const visitorOfN = `${word(givenNames, 1)} || ' Testi-' || ${word(firsts, 20)} || ${word(seconds, 800)} || ' ' || n / 20000`;
