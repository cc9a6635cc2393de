import { step, type NotedVisit } from './noted-visit.ts';

const oldTanksAndDitch: NotedVisit = {
  village: 'Kerkkoo',
  language: 'fi',
  question: 2,
  signedBy: 'environmental_secretary',
  content: ({ after }) => ({
    use: 'PERMANENT',
    residents: 2,
    houseYear: 1978,
    bornBefore1943: 'NO',
    water: ['DUG_WELL'],
    toilets: ['WC'],
    equipment: ['SHOWER', 'WASHING_MACHINE'],
    area: 'OUTSIDE',
    systems: [
      {
        building: 'Talo',
        builtYear: 1978,
        waters: 'ALL',
        pretreatment: 'TWO_PART',
        treatment: 'NONE',
        discharge: 'DITCH',
        sludgeMonths: 12,
        condition: 'RED',
        basis: ['OWNER'],
        actions: ['MAKE_REPORT'],
      },
    ],
    words: `Talon jätevedet kulkevat kahden saostussäiliön kautta avo-ojaan. Järjestelmä on vuodelta 1978, eikä se täytä perustason puhdistusvaatimusta.

Kiinteistö ei ole ranta-alueella eikä pohjavesialueella. Siksi järjestelmä uusitaan viimeistään silloin, kun sitä muutenkin korjataan perusteellisesti tai talossa tehdään laaja luvanvarainen remontti.

Tee nyt selvitys jätevesijärjestelmästä ja säilytä se kotona. Lomakkeen sait mukaasi.`,
    nextSteps: [step('RESIDENT', 'Tee selvitys jätevesijärjestelmästä ja säilytä se kotona.', after(60))],
    leaflets: ['Selvitys jätevesijärjestelmästä, lomake ja täyttöohje'],
    inside: 'Katsotaan uudelleen, jos kiinteistölle haetaan rakentamislupaa.',
  }),
};

const sealedTankByTheShore: NotedVisit = {
  village: 'Emäsalo',
  language: 'sv',
  question: 13,
  signedBy: 'environmental_secretary',
  content: ({ after }) => ({
    use: 'LEISURE',
    residents: 3,
    houseYear: 1968,
    water: ['DRILLED_WELL'],
    toilets: ['WC'],
    equipment: ['SHOWER'],
    area: 'SHORE_100',
    systems: [
      {
        building: 'Stugan, vattnet från WC',
        builtYear: 1998,
        waters: 'TOILET',
        treatment: 'SEALED_TANK',
        tankCubicMetres: 5,
        discharge: 'NOWHERE',
        distances: { waterBody: 60 },
        condition: 'RED',
        basis: ['OWNER', 'PHOTO'],
        defects: ['NO_ALARM'],
        actions: ['EMPTY_SLUDGE'],
      },
      {
        building: 'Stugan och bastun, gråvatten',
        waters: 'GREY',
        treatment: 'SOAKAWAY',
        discharge: 'SOIL',
        distances: { waterBody: 55 },
        condition: 'RED',
        basis: ['OWNER', 'PHOTO'],
        actions: ['HIRE_DESIGNER'],
      },
    ],
    words: `Stugan ligger ungefär 60 meter från stranden. Vattnet från WC leds till en sluten tank som saknar överfyllnadsgivare. Gråvattnet från köket och bastun rinner till en stenkista.

Inom 100 meter från stranden gäller Borgås strängare krav på rening. Gråvattnet bör ledas till en markbädd. Be en sakkunnig göra upp en plan innan du beställer något arbete.

Låt tömma tanken innan säsongen börjar, och låt samtidigt montera en givare som varnar innan tanken är full.`,
    nextSteps: [
      step('RESIDENT', 'Låt tömma den slutna tanken och montera en överfyllnadsgivare.', after(60)),
      step('RESIDENT', 'Beställ en avloppsplan av en sakkunnig planerare.', after(90)),
      step('ENVIRONMENT', 'Vi ringer dig och hör hur det går med planen.', after(120)),
    ],
    leaflets: ['Så sköter du en sluten tank'],
    inside: 'Ärendeansvarig: miljövården. Ägaren önskar svar på svenska.',
  }),
};

const plantWithoutUpkeep: NotedVisit = {
  village: 'Ilola',
  language: 'fi',
  question: 10,
  signedBy: 'building_inspector',
  content: ({ after }) => ({
    use: 'PERMANENT',
    residents: 4,
    houseYear: 2012,
    permitYear: 2011,
    water: ['DRILLED_WELL'],
    toilets: ['WC'],
    equipment: ['SHOWER', 'DISHWASHER', 'WASHING_MACHINE'],
    area: 'OUTSIDE',
    papers: ['PLAN', 'PERMIT', 'INSTRUCTIONS'],
    systems: [
      {
        building: 'Omakotitalo',
        builtYear: 2012,
        waters: 'ALL',
        pretreatment: 'TWO_PART',
        treatment: 'SMALL_PLANT',
        fittings: ['PHOSPHORUS', 'ALARM', 'SAMPLING_WELL'],
        discharge: 'DITCH',
        condition: 'YELLOW',
        basis: ['PAPERS'],
        actions: ['MINOR_REPAIR'],
      },
    ],
    words: `Talossa on pienpuhdistamo vuodelta 2012. Huoltosopimus puuttuu ja saostuskemikaali on lopussa, joten laite ei nyt puhdista niin kuin sen pitäisi.

Järjestelmää ei tarvitse uusia: se voi täyttää vaatimuksen, kun se huolletaan. Tilaa huolto, lisää kemikaali ja pidä huollosta päiväkirjaa.`,
    nextSteps: [step('RESIDENT', 'Tilaa puhdistamon huolto ja lisää saostuskemikaali.', after(30))],
    leaflets: ['Pienpuhdistamon hoito vuoden ympäri'],
    inside: 'Luvan mukainen laite. Ei jatkotoimia, jos huolto tehdään.',
  }),
};

const withinTheNetwork: NotedVisit = {
  village: 'Kulloo',
  language: 'fi',
  question: 7,
  signedBy: 'project_lead',
  content: ({ after }) => ({
    use: 'PERMANENT',
    residents: 2,
    water: ['WATERWORKS'],
    toilets: ['WC'],
    area: 'UNCLEAR',
    statuses: ['IN_NETWORK'],
    systems: [
      {
        building: 'Talo',
        waters: 'ALL',
        pretreatment: 'THREE_PART',
        treatment: 'INFILTRATION',
        discharge: 'SOIL',
        condition: 'NOT_ASSESSED',
        basis: ['MAP'],
        actions: ['REFER', 'CHECK_MAP'],
      },
    ],
    words: `Kartan mukaan kiinteistösi on vesihuoltolaitoksen toiminta-alueella. Liittyminen viemäriin tai vapautus liittymisestä hoidetaan vesihuoltolaitoksen kanssa, joten ohjasimme sinut sinne.

Omaa järjestelmää ei kannata uusia ennen kuin tiedät, voitko liittyä. Me tarkistamme vielä, missä alueen raja kulkee tonttisi kohdalla.`,
    nextSteps: [
      step('RESIDENT', 'Kysy vesihuoltolaitokselta liittymisestä ja sen hinnasta.', after(30)),
      step('ENVIRONMENT', 'Tarkistamme toiminta-alueen rajan ja ilmoitamme sinulle.', after(14)),
    ],
    inside: 'Järjestelmää ei arvioitu. Rajan sijainti epäselvä kartalla.',
  }),
};

const exemptionEnding: NotedVisit = {
  village: 'Emäsalo',
  identifier: '63899900010007',
  language: 'fi',
  question: 4,
  signedBy: 'environmental_secretary',
  content: ({ after, inWords }) => ({
    use: 'PERMANENT',
    residents: 1,
    houseYear: 1974,
    water: ['DUG_WELL'],
    toilets: ['WC'],
    area: 'SHORE_100',
    papers: ['EXEMPTION', 'REPORT'],
    exemptionEnds: after(170),
    systems: [
      {
        building: 'Talo',
        builtYear: 1989,
        waters: 'ALL',
        pretreatment: 'THREE_PART',
        treatment: 'INFILTRATION',
        discharge: 'SOIL',
        distances: { waterBody: 80 },
        condition: 'YELLOW',
        basis: ['PAPERS'],
        actions: ['RENEW_EXEMPTION'],
      },
    ],
    words: `Poikkeamislupasi päättyy ${inWords(170)}. Omistaja ja kiinteistön käyttö ovat ennallaan.

Jos haluat jatkaa poikkeamista, tee uusi hakemus hyvissä ajoin, viimeistään ${inWords(95)}. Hakemuksesta peritään maksu taksan mukaan. Jos pyydät maksun kohtuullistamista, kirjoita perustelut hakemukseen.`,
    nextSteps: [step('RESIDENT', 'Lähetä uusi poikkeamishakemus liitteineen.', after(95))],
    leaflets: ['Poikkeaminen: hakemus ja liitteet'],
    inside: 'Maksun mahdollinen kohtuullistaminen kirjataan perusteluineen päätökseen.',
  }),
};

const lapsedByOwnerChange: NotedVisit = {
  village: 'Ilola',
  identifier: '63899900010006',
  language: 'fi',
  question: 5,
  signedBy: 'environmental_secretary',
  content: ({ after, year }) => ({
    use: 'PERMANENT',
    residents: 2,
    houseYear: 1965,
    water: ['DRILLED_WELL'],
    toilets: ['WC'],
    area: 'GROUNDWATER',
    papers: ['EXEMPTION'],
    systems: [
      {
        building: 'Talo',
        builtYear: 1982,
        waters: 'ALL',
        pretreatment: 'TWO_PART',
        treatment: 'SOAKAWAY',
        discharge: 'SOIL',
        condition: 'RED',
        basis: ['PAPERS'],
        actions: ['SITE_VISIT', 'APPLY_EXEMPTION', 'RENEW'],
        annexes: ['3A'],
      },
    ],
    words: `Ostitte talon vuonna ${year}. Edellisen omistajan poikkeamislupa raukesi, kun omistaja vaihtui, eikä se siirry teille.

Voitte hakea uutta poikkeamista tai uusia järjestelmän. Talo on pohjavesialueella, joten käymme katsomassa paikan ennen kuin päätätte. Käynti on maksuton.`,
    nextSteps: [
      step('ENVIRONMENT', 'Soitamme teille ja sovimme neuvontakäynnin.', after(21)),
      step(
        'RESIDENT',
        'Päättäkää käynnin jälkeen, haetteko poikkeamista vai uusitteko järjestelmän.',
        after(90),
      ),
    ],
    leaflets: ['Poikkeaminen: hakemus ja liitteet'],
    inside:
      'Luvan raukeamisen syy: omistaja vaihtui. Edellisen hakemuksen perusteluja ei kerrota uudelle omistajalle.',
  }),
};

export const porvooNotes = [
  oldTanksAndDitch,
  sealedTankByTheShore,
  plantWithoutUpkeep,
  withinTheNetwork,
  exemptionEnding,
  lapsedByOwnerChange,
];
