import { norwegianDayTexts } from './day-texts.ts';
import { laidProperties, type DemoMunicipality, type DemoVenue } from './demo-content.ts';

const level = {
  nb: 'Trinnfri inngang og tilrettelagt toalett.',
  en: 'Step-free entrance and accessible toilet.',
};
const parking = {
  nb: 'Gratis parkering ved inngangen, én plass for forflytningshemmede.',
  en: 'Free parking by the entrance, with one accessible space.',
};
const roomAccessibility = {
  nb: 'Døren kan lukkes, så ingen andre hører samtalen.',
  en: 'The door closes, so nobody else hears you.',
};

function venue(village: string, rest: Pick<DemoVenue, 'name' | 'address' | 'room'>): DemoVenue {
  return { village, accessibility: level, parking, roomAccessibility, ...rest };
}

const venues: DemoVenue[] = [
  venue('Gran', {
    name: { nb: 'Gran rådhus', fi: 'Gran rådhus', sv: 'Gran rådhus', en: 'Gran town hall' },
    address: 'Rådhusvegen 1',
    room: { nb: 'Møterom Brandbukampen', en: 'Meeting room Brandbukampen' },
  }),
  venue('Brandbu', {
    name: {
      nb: 'Brandbu bibliotek',
      fi: 'Brandbu bibliotek',
      sv: 'Brandbu bibliotek',
      en: 'Brandbu library',
    },
    address: 'Bokvegen 4',
    room: { nb: 'Studierommet', en: 'Study room' },
  }),
  venue('Bjoneroa', {
    name: {
      nb: 'Bjoneroa grendehus',
      fi: 'Bjoneroa grendehus',
      sv: 'Bjoneroa grendehus',
      en: 'Bjoneroa village hall',
    },
    address: 'Grendehusvegen 12',
    room: { nb: 'Peisestua', en: 'Fireside room' },
  }),
  venue('Jaren', {
    name: {
      nb: 'Møterommet på Jaren',
      fi: 'Møterommet på Jaren',
      sv: 'Møterommet på Jaren',
      en: 'Meeting room in Jaren',
    },
    address: 'Stasjonsvegen 3',
    room: { nb: 'Møterom 1', en: 'Meeting room 1' },
  }),
];

const identifiers = Array.from({ length: 25 }, (_, i) => `3446-9999/${i + 1}`);

export const gran: DemoMunicipality = {
  id: '3446',
  country: 'NO',
  timeZone: 'Europe/Oslo',
  languages: ['nb'],
  name: { fi: 'Gran', sv: 'Gran', en: 'Gran', nb: 'Gran' },
  phone: '400 00 100',
  phoneHours: {
    nb: 'man.–fre. kl. 9–14',
    fi: 'ma–pe klo 9–14',
    sv: 'mån–fre kl. 9–14',
    en: 'Mon–Fri 09:00–14:00',
  },
  email: 'avlopsklinikk.gran@example.org',
  words: {
    nb: 'På avløpsklinikken får du gratis råd om avløpet på din egen eiendom. Timen er bare for deg. Du er velkommen også om du bor et annet sted og har hytte her.',
    en: 'At the wastewater clinic you get free advice about your own property. The time is for you alone. You are welcome even if you live elsewhere and have a cabin here.',
  },
  venues,
  texts: norwegianDayTexts,
  properties: laidProperties(identifiers, {
    Gran: ['Kirkevegen', 'Bjørkestien'],
    Brandbu: ['Møllevegen', 'Fjordgløttvegen'],
    Bjoneroa: ['Hyttevegen', 'Skogvegen'],
    Jaren: ['Åsvegen', 'Brønnstien'],
  }),
};
