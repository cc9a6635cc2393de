import type * as codes from '#shared/contracts/notes.ts';

type Names<Codes extends readonly string[]> = Record<Codes[number], string>;

const conditions: Names<typeof codes.conditions> = {
  GREEN: 'Kunnossa',
  YELLOW: 'Kunnossa, kun pienet puutteet korjataan',
  RED: 'Uusittava: ei täytä vaatimuksia',
  NOT_ASSESSED: 'Ei arvioitu',
};
const areas: Names<typeof codes.areas> = {
  SHORE_100: 'Ranta-alueella (enintään 100 metriä rannasta)',
  GROUNDWATER: 'Pohjavesialueella',
  BOTH: 'Ranta-alueella ja pohjavesialueella',
  OUTSIDE: 'Ranta- ja pohjavesialueiden ulkopuolella',
  UNCLEAR: 'Alue on vielä selvitettävä',
};
const bases: Names<typeof codes.bases> = {
  OWNER: 'Asukkaan kertoma',
  PAPERS: 'Asiakirjat',
  MAP: 'Kartta',
  PHOTO: 'Valokuvat',
  VISIT: 'Käynti paikalla',
};
const statuses: Names<typeof codes.statuses> = {
  AGE_EXEMPT: 'Ikävapautus',
  MINOR_WATER: 'Jätevettä syntyy vähän',
  IN_NETWORK: 'Viemäriverkoston toiminta-alueella',
};
const waterKinds: Names<typeof codes.waterKinds> = {
  ALL: 'Kaikki jätevedet',
  TOILET: 'Vain wc-vedet',
  GREY: 'Pesuvedet',
  SAUNA: 'Saunavedet',
};
const pretreatments: Names<typeof codes.pretreatments> = {
  NONE: 'Ei saostussäiliötä',
  ONE_PART: 'Yksiosainen saostussäiliö',
  TWO_PART: 'Kaksiosainen saostussäiliö',
  THREE_PART: 'Kolmiosainen saostussäiliö',
};
const treatments: Names<typeof codes.treatments> = {
  NONE: 'Ei muuta käsittelyä',
  INFILTRATION: 'Maahanimeyttämö',
  SAND_FILTER: 'Maasuodattamo',
  SMALL_PLANT: 'Pienpuhdistamo',
  BATCH_PLANT: 'Panospuhdistamo',
  SEALED_TANK: 'Umpisäiliö',
  GREY_FILTER: 'Harmaavesisuodatin',
  SOAKAWAY: 'Kivipesä tai imeytyskuoppa',
};
const discharges: Names<typeof codes.discharges> = {
  DITCH: 'Ojaan',
  TERRAIN: 'Maastoon',
  SOIL: 'Maaperään',
  WATER_BODY: 'Vesistöön',
  NOWHERE: 'Ei purkupaikkaa',
};
const defects: Names<typeof codes.defects> = {
  TEES_MISSING: 'T-haarat puuttuvat',
  LID_LOOSE: 'Kansi ei ole tiivis',
  RAINWATER: 'Sadevesiä pääsee järjestelmään',
  CLOGGED: 'Kenttä on tukossa',
  OVERFLOW: 'Säiliö vuotaa yli',
  SMELL: 'Hajuhaitta',
  NO_ALARM: 'Täyttymishälytin puuttuu',
  TOO_NEAR_WELL: 'Purkupaikka on liian lähellä kaivoa',
  TANK_BROKEN: 'Säiliö on rikki',
};
const actions: Names<typeof codes.actions> = {
  NONE: 'Ei tarvita toimia',
  MAKE_REPORT: 'Tee selvitys jätevesijärjestelmästä',
  EMPTY_SLUDGE: 'Tyhjennytä liete',
  MINOR_REPAIR: 'Korjaa pienet puutteet',
  RENEW: 'Uusi järjestelmä',
  HIRE_DESIGNER: 'Hanki suunnittelija',
  APPLY_PERMIT: 'Hae lupaa',
  APPLY_EXEMPTION: 'Hae poikkeamista',
  RENEW_EXEMPTION: 'Hae poikkeamiselle jatkoa',
  CONNECT_SEWER: 'Liity viemäriin',
  CHECK_MAP: 'Alue tarkistetaan kartasta',
  SITE_VISIT: 'Sovittu neuvontakäynti',
  TEST_WELL: 'Tutkituta kaivovesi',
  REFER: 'Asia siirtyy toiselle viranomaiselle',
};
const doers: Names<typeof codes.doers> = {
  RESIDENT: 'Sinä',
  ENVIRONMENT: 'Ympäristönsuojelu',
  BUILDING: 'Rakennusvalvonta',
  PROJECT: 'Neuvontahanke',
  UTILITY: 'Vesihuoltolaitos',
  HEALTH: 'Terveysvalvonta',
};

export const advice = {
  codes: {
    conditions,
    areas,
    bases,
    statuses,
    waterKinds,
    pretreatments,
    treatments,
    discharges,
    defects,
    actions,
    doers,
    annex: (annex: string) => `liite ${annex}`,
  },
  roles: {
    project_lead: 'hankkeen vetäjä',
    building_inspector: 'rakennustarkastaja',
    environmental_secretary: 'ympäristönsuojelusihteeri',
    staff: 'kunnan asiantuntija',
  } as Record<string, string>,

  letter: {
    title: 'Neuvontamuistio',
    heading: (property: string) => `Neuvot kiinteistölle ${property}`,
    visit: (day: string, place: string) => `Kävit jätevesiklinikalla: ${day}, ${place}.`,
    to: 'Vastaanottaja',
    property: 'Kiinteistö',
    wrote: 'Allekirjoittaja',
    words: 'Mitä sinulle neuvottiin',
    systems: 'Jätevesijärjestelmäsi',
    area: 'Alue',
    statuses: 'Huomioon otettavaa',
    building: 'Rakennus',
    built: (year: number) => `rakennettu ${year}`,
    condition: 'Arvio',
    basis: 'Arvion perusteet',
    treatment: 'Käsittely',
    discharge: 'Vedet johdetaan',
    defects: 'Puutteet',
    actions: 'Suositus',
    next: 'Mitä tehdään seuraavaksi',
    what: 'Toimi',
    who: 'Kuka',
    by: 'Mihin mennessä',
    leaflets: 'Saamasi oppaat',
    addenda: 'Täydennykset',
    added: (day: string, who: string) => `Täydennys ${day}, ${who}`,
    reason: 'Miksi muistiota täydennettiin',
    notDecision:
      'Neuvo ei ole viranomaisen päätös. Neuvot perustuvat siihen, mitä käynnilläsi kerrottiin ja näytettiin.',
    questions: (municipality: string, phone: string) => `Kysyttävää? Soita: ${municipality}, ${phone}.`,
    signed: (day: string, who: string, role: string) => `Allekirjoitettu ${day}: ${who}, ${role}`,
    page: 'Sivu',
    demo: 'DEMO: esittelyaineistoa, ei oikea muistio.',
  },

  page: {
    title: 'Lue neuvot',
    askLead: 'Muistio sisältää tietoja kiinteistöstäsi. Siksi tarvitset linkin lisäksi kertakoodin.',
    ask: 'Lähetä koodi sähköpostiini',
    askSms: 'Lähetä koodi tekstiviestinä',
    askAgain: 'Lähetä uusi koodi',
    askHint: 'Lähetämme koodin osoitteeseen, jonka annoit varatessasi.',
    askSmsHint: 'Lähetämme koodin numeroon, jonka annoit varatessasi.',
    sentTitle: 'Katso sähköpostisi',
    sentSmsTitle: 'Katso tekstiviestisi',
    sent: 'Jos sinulle on luettavaa, saat koodin muutamassa minuutissa. Koodi on voimassa 10 minuuttia.',
    notCome: 'Koodi ei tullut?',
    notComeHelp:
      'Tarkista roskaposti ja pyydä uusi koodi. Jos emme voi lähettää sinulle viestejä, saat muistion paperilla: soita kuntaan.',
    code: 'Kertakoodi',
    codeHint: 'Kuusi numeroa viestistämme.',
    open: 'Avaa muistio',
    until: (clock: string) =>
      `Muistio on auki klo ${clock} asti. Sen jälkeen voit avata sen uudella koodilla.`,
    pdf: 'Lataa PDF',
    print: 'Voit tulostaa muistion selaimen tulostustoiminnolla tai ladata sen PDF-tiedostona.',
    looked: 'Kuka on lukenut muistion',
    lookedLead: 'Jokaisesta lukukerrasta jää merkintä.',
    you: 'sinä',
    when: 'Milloin',
    whoLooked: 'Kuka',
    back: 'Takaisin varaukseen',
  },
};

export type AdviceText = typeof advice;
