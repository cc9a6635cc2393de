import { finnishDayTexts } from './day-texts.ts';
import { laidProperties, type DemoMunicipality, type DemoVenue } from './demo-content.ts';

const level = {
  fi: 'Sisäänkäynti on tasainen. Esteetön wc on aulassa.',
  en: 'The entrance is level. There is an accessible toilet in the lobby.',
};
const ramp = {
  fi: 'Sisään pääsee luiskaa pitkin takaovesta. Wc ei ole esteetön.',
  en: 'A ramp leads to the back door. The toilet is not accessible.',
};
const yard = {
  fi: 'Talon edessä voi pysäköidä maksutta.',
  en: 'Free parking in front of the building.',
};
const quiet = {
  fi: 'Huoneen ovi sulkeutuu: muut eivät kuule keskustelua.',
  en: 'The door closes, so nobody else hears you.',
};

function venue(
  village: string,
  name: { fi: string; en: string },
  rest: Pick<DemoVenue, 'address' | 'accessibility' | 'room'>,
): DemoVenue {
  return { village, name, parking: yard, roomAccessibility: quiet, ...rest };
}

const venues: DemoVenue[] = [
  venue(
    'Hauho',
    { fi: 'Hauhon entinen kunnantalo', en: 'Former municipal office of Hauho' },
    {
      address: 'Kunnantalontie 2',
      accessibility: level,
      room: { fi: 'Valtuustosali', en: 'Council chamber' },
    },
  ),
  venue(
    'Lammi',
    { fi: 'Lammin kirjasto', en: 'Lammi library' },
    { address: 'Kirjastotie 5', accessibility: level, room: { fi: 'Lukusali', en: 'Reading room' } },
  ),
  venue(
    'Renko',
    { fi: 'Rengon kylätalo', en: 'Renko village hall' },
    { address: 'Kyläkuja 1', accessibility: ramp, room: { fi: 'Takkahuone', en: 'Fireside room' } },
  ),
  venue(
    'Tuulos',
    { fi: 'Tuuloksen kirjasto', en: 'Tuulos library' },
    { address: 'Lukutie 3', accessibility: level, room: { fi: 'Ryhmähuone', en: 'Group room' } },
  ),
  venue(
    'Kalvola',
    { fi: 'Kalvolan monitoimitalo', en: 'Kalvola community centre' },
    { address: 'Lasimäenkuja 8', accessibility: level, room: { fi: 'Kokoustila', en: 'Meeting room' } },
  ),
];

const identifiers = Array.from({ length: 58 }, (_, i) => `1099990001${String(i + 1).padStart(4, '0')}`);
const { fi, en } = finnishDayTexts;

export const hameenlinna: DemoMunicipality = {
  id: '109',
  country: 'FI',
  timeZone: 'Europe/Helsinki',
  languages: ['fi'],
  name: { fi: 'Hämeenlinna', sv: 'Tavastehus', en: 'Hämeenlinna', nb: 'Tavastehus' },
  phone: '040 000 0130',
  phoneHours: {
    fi: 'ma–pe klo 9–12',
    sv: 'mån–fre kl. 9–12',
    en: 'Mon–Fri 09:00–12:00',
    nb: 'man.–fre. kl. 9–12',
  },
  email: 'jatevesiklinikka.hameenlinna@example.org',
  words: {
    fi: 'Jätevesiklinikalla tapaat samalla kertaa hankkeen vetäjän, rakennustarkastajan ja ympäristönsuojelusihteerin. Aika on varattu vain sinulle ja sinun kiinteistöllesi.',
    en: 'At the wastewater clinic you meet the project lead, the building inspector and the environmental protection secretary together. The time is kept for you and your property alone.',
  },
  venues,
  texts: { fi, en },
  properties: [
    ...laidProperties(identifiers, {
      Hauho: ['Selkätie', 'Rantakuja', 'Vanhatie'],
      Lammi: ['Ormajärvenkuja', 'Peltotie', 'Koulukuja'],
      Renko: ['Metsätie', 'Jokikuja', 'Notkotie'],
      Tuulos: ['Suolahdenkuja', 'Kangastie', 'Pihakuja'],
      Kalvola: ['Lehtokuja', 'Kaivotie', 'Äimätie'],
    }),
    { identifier: '10999900020007', parcel: 'M601', village: 'Tuulos', address: 'Määräalantie 2' },
    // A first part from before a merger: read with a warning, never refused.
    { identifier: '08399900010001', village: 'Hauho', address: 'Hauhonselänkuja 9' },
  ],
};
