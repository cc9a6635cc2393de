/** The list of those who wait for a time, as staff see it: whom to call, who is next, and adding a caller. */
export const waitingList = {
  title: 'Jonotuslista',
  lead: 'Vapautuvaa aikaa tarjotaan jonon järjestyksessä. Soita niille, joiden kohdalla lukee ”soita nyt”.',
  ofDayLead:
    'Päivän vapautuvia aikoja tarjotaan tässä järjestyksessä. Soita niille, joiden kohdalla lukee ”soita nyt”.',
  backToDay: 'Takaisin klinikkapäivään',
  back: 'Takaisin jonotuslistaan',
  whole: 'Näytä koko jonotuslista',
  add: 'Lisää soittaja jonoon',
  empty: 'Jonossa ei ole ketään.',
  emptyHelp:
    'Kun klinikkapäivä on täynnä, asukas voi ilmoittautua jonoon verkossa. Soittajan lisäät jonoon sinä.',
  calls: (count: number) =>
    count === 1 ? 'Soita nyt yhdelle jonottajalle' : `Soita nyt ${count} jonottajalle`,
  callsLead:
    'Kysy, ottaako hän ajan. Jos aika ei sovi tai hän ei vastaa, tarjoa se seuraavalle. Paikka jonossa säilyy.',
  news: (count: number) =>
    count === 1
      ? 'Kerro yhdelle jonottajalle päivän muutoksesta'
      : `Kerro ${count} jonottajalle päivän muutoksesta`,
  newsLead: 'Nämä henkilöt eivät saaneet viestiä. Soita heille ja merkitse muutos kerrotuksi.',
  newsMoved: 'Päivä siirrettiin. Hän pysyy jonossa uudelle päivälle:',
  newsCancelled: 'Tämä päivä peruttiin. Hän pysyy jonossa muille päiville:',
  newsOver: 'Tämä päivä peruttiin, eikä hän enää jonota sille:',
  markTold: 'Merkitse kerrotuksi',
  told: 'Muutos on merkitty kerrotuksi',
  untold: 'kerro muutoksesta',
  time: 'Tarjottava aika',
  until: 'Vastaus viimeistään',
  clock: (clock: string) => `klo ${clock}`,
  property: 'Kiinteistö',
  language: 'Asiointikieli',
  book: 'Varaa tämä aika',
  pass: 'Tarjoa seuraavalle',
  anyDay: 'Mikä tahansa klinikkapäivä',
  anyDayTag: 'mikä tahansa päivä käy',
  place: 'Paikka jonossa',
  shortNotice: 'pääsee lyhyelläkin varoitusajalla',
  since: (day: string) => `Jonossa ${day} alkaen`,
  byMail: 'tarjous sähköpostissa',
  bySms: 'tarjous tekstiviestinä',
  shared: 'Aikaa tarjotaan nyt usealle. Ensimmäinen vastaaja saa sen.',
  byCall: 'soita nyt',
  fresh: 'juuri lisätty',
  passed: (count: number) =>
    count === 1 ? 'Yksi tarjottu aika jäi ottamatta' : `${count} tarjottua aikaa jäi ottamatta`,
  takeOff: 'Poista jonosta',
  takeOffLead: (name: string) => `${name} menettää paikkansa jonossa. Poistoa ei voi perua.`,
  takeOffOffer: 'Hänelle tarjottu aika siirtyy seuraavalle.',
  takeOffConfirm: 'Poista hänet jonosta',
  passedOn: 'Aika siirtyi eteenpäin',
  passedOnHelp: 'Sitä tarjotaan jonossa seuraavalle. Jos muita ei ole, aika vapautuu kaikille.',
  left: 'Jonottaja on poistettu jonosta',
  added: (name: string) => `${name} on nyt jonossa`,
  addedPlace: (place: number) => `Paikka jonossa: ${place}.`,
  addedMail: 'Vahvistus ja tarjoukset lähtevät sähköpostiin.',
  addedSms: 'Vahvistus ja tarjoukset lähtevät tekstiviestinä.',
  addedCall: 'Kerro soittajalle, että soitamme, kun hänelle on tarjolla aika.',
  refused: {
    'waiting.offer_gone': 'Joku toinen otti sen, tai vastausaika päättyi. Jonottajan paikka säilyy.',
    'waiting.times_free': 'Jonottaa ei tarvitse. Varaa soittajalle aika heti.',
    'waiting.waits_already': 'Katso jonotuslista: kiinteistö on siellä jo.',
  } as Record<string, string>,
  bookInstead: 'Varaa aika soittajalle',

  form: {
    title: 'Lisää soittaja jonoon',
    lead: 'Kun aika vapautuu, sitä tarjotaan jonon järjestyksessä.',
    otherPlaces: 'Muu kunta',
    waitsFor: 'Mitä päivää hän jonottaa?',
    waitsForHint: 'Luettelossa ovat päivät, joilla ei ole vapaita aikoja.',
    offers: 'Viestit ja tarjoukset',
    phoneHint: 'Tavoitamme hänet tästä numerosta, jos sähköpostia ei ole.',
    phoneSmsHint: 'Jos sähköpostia ei ole, vahvistus ja tarjoukset lähtevät tekstiviestinä matkapuhelimeen.',
    emailHint: 'Tähän lähtevät vahvistus ja tarjoukset vapautuneista ajoista.',
    languageHint: 'Tällä kielellä lähetämme viestit ja soitamme.',
    shortNotice: 'Pääsee lyhyelläkin varoitusajalla',
    shortNoticeHelp: 'Alle vuorokauden päässä olevaa aikaa tarjotaan vain, jos tämä on valittu.',
    save: 'Lisää jonoon',
  },
};

export type WaitingListText = typeof waitingList;
