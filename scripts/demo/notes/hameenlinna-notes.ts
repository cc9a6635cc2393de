import { step, type NotedVisit } from './noted-visit.ts';

const exemptByAge: NotedVisit = {
  village: 'Hauho',
  identifier: '08399900010001',
  language: 'fi',
  question: 3,
  signedBy: 'environmental_secretary',
  content: ({ after }) => ({
    use: 'PERMANENT',
    residents: 1,
    houseYear: 1962,
    bornBefore1943: 'YES',
    water: ['DUG_WELL'],
    toilets: ['WC'],
    area: 'SHORE_100',
    statuses: ['AGE_EXEMPT'],
    systems: [
      {
        building: 'Talo',
        builtYear: 1976,
        waters: 'ALL',
        pretreatment: 'TWO_PART',
        treatment: 'INFILTRATION',
        discharge: 'SOIL',
        condition: 'NOT_ASSESSED',
        basis: ['OWNER'],
        actions: ['MAKE_REPORT'],
      },
    ],
    words: `Asut talossa yksin, olit täyttänyt 68 vuotta ennen 9.3.2011, ja järjestelmä on käyttökunnossa. Ikävapautus on siksi voimassa ilman hakemusta. Sinun ei tarvitse hakea poikkeamista.

Vapautus ei siirry uudelle omistajalle. Tee selvitys jätevesijärjestelmästä ja säilytä se kotona. Läheinen voi auttaa lomakkeen täyttämisessä.`,
    nextSteps: [step('RESIDENT', 'Tee selvitys jätevesijärjestelmästä ja säilytä se kotona.', after(90))],
    leaflets: ['Selvitys jätevesijärjestelmästä, lomake ja täyttöohje'],
    inside: 'Ikäehto tarkistettu kysymällä. Syntymäaikaa ei kirjata.',
  }),
};

const oneResidentByTheShore: NotedVisit = {
  village: 'Lammi',
  language: 'fi',
  question: 1,
  signedBy: 'environmental_secretary',
  content: ({ after }) => ({
    use: 'PERMANENT',
    residents: 1,
    houseYear: 1985,
    bornBefore1943: 'NO',
    water: ['DRILLED_WELL'],
    toilets: ['WC'],
    area: 'SHORE_100',
    systems: [
      {
        building: 'Talo',
        builtYear: 1985,
        waters: 'ALL',
        pretreatment: 'TWO_PART',
        treatment: 'INFILTRATION',
        discharge: 'SOIL',
        distances: { waterBody: 70 },
        condition: 'RED',
        basis: ['OWNER'],
        defects: ['CLOGGED'],
        actions: ['APPLY_EXEMPTION'],
        annexes: ['3A'],
      },
    ],
    words: `Kiinteistö on alle sadan metrin päässä rannasta, ja siellä asuu yksi henkilö. Vuoden 1985 saostussäiliöt ja vanha imeytyskenttä eivät täytä perustason puhdistusvaatimusta.

Jos et uusi järjestelmää, voit hakea poikkeamista jätevesien vähäisyyden perusteella. Hakemukseen tarvitaan asemapiirros, yksi liite 2 ja liite 3A.`,
    nextSteps: [step('RESIDENT', 'Lähetä poikkeamishakemus: asemapiirros, liite 2 ja liite 3A.', after(90))],
    leaflets: ['Poikkeaminen: hakemus ja liitteet'],
    inside: 'Yksi järjestelmä. Vähäisyys arvioidaan hakemuksen perusteella.',
  }),
};

const houseAndSauna: NotedVisit = {
  village: 'Renko',
  language: 'fi',
  question: 6,
  signedBy: 'building_inspector',
  content: ({ after }) => ({
    use: 'PERMANENT',
    residents: 3,
    houseYear: 1971,
    water: ['DUG_WELL'],
    toilets: ['WC'],
    equipment: ['SHOWER', 'WASHING_MACHINE'],
    area: 'BOTH',
    papers: ['REPORT'],
    systems: [
      {
        building: 'Talo',
        builtYear: 1988,
        waters: 'ALL',
        pretreatment: 'TWO_PART',
        treatment: 'NONE',
        discharge: 'DITCH',
        condition: 'RED',
        basis: ['PAPERS'],
        actions: ['APPLY_EXEMPTION'],
        annexes: ['3B'],
      },
      {
        building: 'Sauna',
        waters: 'SAUNA',
        treatment: 'SOAKAWAY',
        discharge: 'SOIL',
        condition: 'YELLOW',
        basis: ['PAPERS'],
        actions: ['APPLY_EXEMPTION'],
        annexes: ['3A'],
      },
    ],
    words: `Talolla ja saunalla on kummallakin oma purkupaikka, joten järjestelmiä on kaksi. Täytä kaksi liitettä 2 ja anna kummallekin oma perustelu.

Saunan vesimäärä on vähäinen: täytä siitä liite 3A. Talo on alueella, jonne on suunniteltu viemäri: täytä siitä liite 3B.`,
    nextSteps: [
      step('RESIDENT', 'Täytä kaksi liitettä 2 sekä liitteet 3A (sauna) ja 3B (talo).', after(60)),
      step('PROJECT', 'Selvitämme viemärihankkeen aikataulun ja soitamme sinulle.', after(30)),
    ],
    leaflets: ['Poikkeaminen: hakemus ja liitteet'],
    inside: 'Viemärihankkeen aikataulu kysytään vesihuoltolaitokselta.',
  }),
};

const carriedWater: NotedVisit = {
  village: 'Tuulos',
  language: 'fi',
  question: 9,
  signedBy: 'environmental_secretary',
  content: () => ({
    use: 'LEISURE',
    residents: 2,
    water: ['CARRIED'],
    toilets: ['DRY'],
    area: 'SHORE_100',
    statuses: ['MINOR_WATER'],
    systems: [
      {
        building: 'Mökki ja sauna',
        waters: 'GREY',
        treatment: 'SOAKAWAY',
        discharge: 'SOIL',
        condition: 'GREEN',
        basis: ['OWNER'],
        actions: ['NONE'],
      },
    ],
    words: `Mökille tuodaan vesi kantamalla, ja käytössä on kuivakäymälä. Jätevettä syntyy vähän, joten puhdistusvaatimus ei koske mökkiä. Pesuvedet eivät saa valua kaivolle eivätkä rantaan.

Vesivessa muuttaisi tilanteen kokonaan: silloin tarvitset jätevesijärjestelmän. Kysy neuvoa ennen kuin aloitat.`,
    nextSteps: [
      {
        who: 'RESIDENT',
        what: 'Nyt ei tarvita toimia. Ota meihin yhteyttä, jos suunnittelet vesivessaa.',
        byWords: 'ennen rakentamista',
      },
    ],
    leaflets: ['Kuivakäymälän hoito'],
    inside: '',
  }),
};

const smellingWell: NotedVisit = {
  village: 'Kalvola',
  language: 'fi',
  question: 11,
  signedBy: 'environmental_secretary',
  content: ({ after, year }) => ({
    use: 'PERMANENT',
    residents: 2,
    houseYear: 1958,
    water: ['DUG_WELL'],
    wellTestedYear: year - 9,
    toilets: ['WC'],
    area: 'OUTSIDE',
    systems: [
      {
        building: 'Talo',
        builtYear: 1980,
        waters: 'ALL',
        pretreatment: 'TWO_PART',
        treatment: 'SOAKAWAY',
        discharge: 'SOIL',
        distances: { ownWell: 18 },
        condition: 'RED',
        basis: ['VISIT'],
        defects: ['TOO_NEAR_WELL', 'SMELL'],
        actions: ['TEST_WELL', 'REFER', 'HIRE_DESIGNER'],
      },
    ],
    words: `Kaivo on vain 18 metrin päässä oman järjestelmäsi purkupaikasta, ja vesi haisee keväisin. Syy on todennäköisemmin omassa järjestelmässä kuin naapurilla.

Tutkituta kaivovesi heti ja juo siihen asti muualta tuotua vettä. Purkupaikka täytyy siirtää: pyydä suunnittelijalta tarjous. Ilmoitamme asiasta terveystarkastajalle, kuten sovimme.`,
    nextSteps: [
      step('RESIDENT', 'Tutkituta kaivovesi.', after(14)),
      step('HEALTH', 'Terveystarkastaja ottaa sinuun yhteyttä tuloksista.', after(30)),
      step('RESIDENT', 'Pyydä suunnittelijalta tarjous purkupaikan siirtämisestä.', after(60)),
    ],
    leaflets: ['Oma kaivo: näytteenotto ja tutkimus'],
    inside: 'Omistaja antoi luvan ilmoittaa terveystarkastajalle.',
  }),
};

export const hameenlinnaNotes = [
  exemptByAge,
  oneResidentByTheShore,
  houseAndSauna,
  carriedWater,
  smellingWell,
];
