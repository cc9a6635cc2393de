import type { Language } from '#shared/text/language.ts';

export interface DemoQuestion {
  language: Language;
  topics: string[];
  text: string;
}

const asked = (language: Language, topics: string, text: string): DemoQuestion => ({
  language,
  topics: topics.split(' '),
  text,
});

/** What residents really wonder, in the order of the demo's script; notes refer to them by number from 1. */
export const questions: DemoQuestion[] = [
  asked(
    'fi',
    'requirements',
    'Mistä tiedän, onko mökkini alle sadan metrin päässä rannasta, ja mitataanko matka talosta vai purkuputkesta?',
  ),
  asked(
    'fi',
    'renewal',
    'Meillä on kaksi saostuskaivoa ja avo-oja vuodelta 1978. Pitääkö ne uusia, vaikka talo ei ole rannalla?',
  ),
  asked(
    'fi',
    'exemption',
    'Olen 84-vuotias ja asun yksin. Koskeeko minua ikävapautus vai pitääkö hakea poikkeamista?',
  ),
  asked(
    'fi',
    'exemption',
    'Poikkeamislupani päättyy ensi keväänä. Saako sitä jatkaa, ja maksetaanko maksu uudestaan?',
  ),
  asked('fi', 'exemption', 'Ostimme talon, jolla on poikkeamislupa. Siirtyykö lupa meille?'),
  asked('fi', 'exemption papers', 'Saunalla on oma imeytyskuoppa. Täytetäänkö siitä oma liite 2?'),
  asked(
    'fi',
    'sewer',
    'Tuleeko vesiosuuskunnan viemäri kylälle, vai kannattaako rakentaa oma järjestelmä nyt?',
  ),
  asked('fi', 'sludge', 'Kuinka usein umpisäiliö on tyhjennettävä, kun käymme mökillä vain kesäisin?'),
  asked('fi', 'permit', 'Voinko rakentaa vesivessan, jos nyt on kuivakäymälä ja kantovesi?'),
  asked('fi', 'permit renewal', 'Tarvitaanko järjestelmän uusimiseen lupa, ja kuka saa tehdä suunnitelman?'),
  asked('fi', 'well', 'Kaivovesi haisee kevätsulien aikaan. Voiko vika olla naapurin jätevesissä?'),
  asked(
    'sv',
    'requirements',
    'Vår villa ligger på grundvattenområde och vi har bara slambrunnar. Vad kräver Borgå av oss?',
  ),
  asked(
    'sv',
    'requirements renewal',
    'Räcker det med sluten tank för WC-vattnet om vi leder gråvattnet till en markbädd?',
  ),
  asked('sv', 'papers', 'Jag har tappat bort utredningen om avloppssystemet. Hur gör jag en ny?'),
  asked(
    'sv',
    'exemption',
    'Vi är två pensionärer. Kan belastningen anses ringa och vilken bilaga 3 ska vi fylla i?',
  ),
  asked('sv', 'permit', 'Måste grannen ge tillstånd om det renade vattnet leds ut i diket vid gränsen?'),
  asked(
    'nb',
    'permit renewal',
    'Vi har septiktank fra 1985 og infiltrasjon. Må vi søke om ny utslippstillatelse?',
  ),
  asked('nb', 'permit', 'Hytta har ikke innlagt vann. Trenger vi tillatelse for gråvannet?'),
  asked('nb', 'sludge', 'Når blir slammet tømt, og hva skal jeg gjøre for at bilen kommer fram?'),
  asked(
    'en',
    'renewal other',
    'We rent the plot and own only the cottage. Who must renew the system, we or the landowner?',
  ),
];
