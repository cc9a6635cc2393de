import { laidProperties, type DemoMunicipality, type DemoVenue } from './demo-content.ts';
import { finnishDayTexts } from './day-texts.ts';

const rampAndToilet = {
  fi: 'Pääovelle johtaa luiska. Esteetön wc on eteisessä.',
  sv: 'En ramp leder till huvudingången. Tillgänglig toalett finns i tamburen.',
  en: 'A ramp leads to the main door. There is an accessible toilet in the hall.',
};
const noThreshold = {
  fi: 'Sisäänkäynti on tasainen ja ovi aukeaa napista. Esteetön wc on samassa kerroksessa.',
  sv: 'Ingången är utan tröskel och dörren öppnas med en knapp. Tillgänglig toalett finns på samma våning.',
  en: 'The entrance is level and the door opens with a button. There is an accessible toilet on the same floor.',
};
const yard = {
  fi: 'Pihalla voi pysäköidä maksutta. Oven vieressä on yksi liikkumisesteisen paikka.',
  sv: 'Gratis parkering på gården. Vid dörren finns en plats för personer med nedsatt rörlighet.',
  en: 'Free parking in the yard, with one accessible space beside the door.',
};
const street = {
  fi: 'Kadun varressa voi pysäköidä kaksi tuntia kiekolla.',
  sv: 'Parkering längs gatan i två timmar med parkeringsskiva.',
  en: 'Two hours’ parking along the street with a parking disc.',
};
const meetingRoom = { fi: 'Kokoushuone', sv: 'Mötesrummet', en: 'Meeting room' };
const loop = {
  fi: 'Huoneessa on induktiosilmukka ja ovi sulkeutuu: muut eivät kuule keskustelua.',
  sv: 'I rummet finns hörslinga och dörren kan stängas, så att ingen annan hör samtalet.',
  en: 'The room has a hearing loop, and its door closes so that nobody else hears you.',
};

const venues: DemoVenue[] = [
  {
    name: { fi: 'Kerkkoon kylätalo', sv: 'Kerko byagård', en: 'Kerkkoo village hall', nb: 'Kerko byagård' },
    address: 'Kylätalontie 4',
    village: 'Kerkkoo',
    accessibility: rampAndToilet,
    parking: yard,
    room: meetingRoom,
    roomAccessibility: loop,
  },
  {
    name: { fi: 'Ilolan kylätalo', sv: 'Illby byagård', en: 'Ilola village hall', nb: 'Illby byagård' },
    address: 'Seurantalonkuja 2',
    village: 'Ilola',
    accessibility: rampAndToilet,
    parking: yard,
    room: { fi: 'Takkahuone', sv: 'Brasrummet', en: 'Fireside room' },
    roomAccessibility: {
      fi: 'Huone on samassa tasossa kuin sali.',
      sv: 'Rummet ligger på samma nivå som salen.',
      en: 'The room is level with the hall.',
    },
  },
  {
    name: { fi: 'Emäsalon kylätalo', sv: 'Emsalö byagård', en: 'Emäsalo village hall', nb: 'Emsalö byagård' },
    address: 'Byagårdsvägen 6',
    village: 'Emäsalo',
    accessibility: rampAndToilet,
    parking: yard,
    room: meetingRoom,
    roomAccessibility: loop,
  },
  {
    name: { fi: 'Kulloon kirjasto', sv: 'Kullo bibliotek', en: 'Kulloo library', nb: 'Kullo bibliotek' },
    address: 'Kirjastokuja 1',
    village: 'Kulloo',
    accessibility: noThreshold,
    parking: yard,
    room: { fi: 'Ryhmätyötila', sv: 'Grupprummet', en: 'Group room' },
    roomAccessibility: loop,
  },
  {
    name: { fi: 'Porvoon kaupungintalo', sv: 'Borgå stadshus', en: 'Porvoo city hall', nb: 'Borgå stadshus' },
    address: 'Kaupungintalonkuja 3',
    village: 'Keskusta',
    accessibility: noThreshold,
    parking: street,
    room: { fi: 'Neuvotteluhuone 2', sv: 'Konferensrum 2', en: 'Conference room 2' },
    roomAccessibility: loop,
  },
];

const identifiers = Array.from({ length: 58 }, (_, i) => `6389990001${String(i + 1).padStart(4, '0')}`);

export const porvoo: DemoMunicipality = {
  id: '638',
  country: 'FI',
  timeZone: 'Europe/Helsinki',
  languages: ['fi', 'sv'],
  name: { fi: 'Porvoo', sv: 'Borgå', en: 'Porvoo', nb: 'Borgå' },
  phone: '040 000 0100',
  phoneHours: {
    fi: 'ma–to klo 9–15, pe klo 9–13',
    sv: 'mån–tors kl. 9–15, fre kl. 9–13',
    en: 'Mon–Thu 09:00–15:00, Fri 09:00–13:00',
    nb: 'man.–tors. kl. 9–15, fre. kl. 9–13',
  },
  email: 'jatevesiklinikka.porvoo@example.org',
  words: {
    fi: 'Tule kysymään oman kiinteistösi jätevesistä. Neuvonta on maksutonta ja henkilökohtaista. Voit tulla, vaikka asuisit muualla ja omistaisit täällä mökin.',
    sv: 'Kom och fråga om avloppsvattnet på din egen fastighet. Rådgivningen är avgiftsfri och personlig. Du är välkommen också om du bor på annan ort och äger en stuga här.',
    en: 'Come and ask about the wastewater of your own property. Advice is free and personal. You are welcome even if you live elsewhere and own a cottage here.',
  },
  venues,
  texts: finnishDayTexts,
  properties: [
    ...laidProperties(identifiers, {
      Kerkkoo: ['Savimäentie', 'Koivukuja', 'Peltosaarentie'],
      Ilola: ['Myllykuja', 'Harjutie', 'Kuusikonpolku'],
      Emäsalo: ['Bryggvägen', 'Strandstigen', 'Saunalahdentie'],
      Kulloo: ['Kaivokuja', 'Björkbackavägen', 'Niittytie'],
    }),
    { identifier: null, village: 'Ilola', address: 'Vanha myllytie 14' },
    { identifier: null, village: 'Emäsalo', address: 'Fiskarstigen 5' },
  ],
};
