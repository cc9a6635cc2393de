/** tiistai 12.1.2027 → tiistaina 12.1.2027; every weekday takes the same ending. */
const on = (day: string) => day.replace(/^\S+/, '$&na');

/** The waiting list as residents read it: joining, the place in the list and the times that are offered. */
export const waiting = {
  invite: {
    day: 'Voit ilmoittautua päivän jonoon. Kun joku peruu aikansa, tarjoamme sitä jonossa oleville.',
    anyDay:
      'Voit ilmoittautua jonoon. Kun aika vapautuu tai uusi päivä julkaistaan, tarjoamme sinulle aikaa.',
    join: 'Ilmoittaudu jonoon',
  },

  anyDay: 'Mikä tahansa klinikkapäivä',
  days: 'Katso kunnan klinikkapäivät',
  stay: 'Jos aika ei sovi, säilytät paikkasi jonossa.',

  join: {
    title: 'Ilmoittaudu jonoon',
    what: 'Jonotat aikaa tälle päivälle',
    whatAny: 'Jonotat aikaa mille tahansa päivälle',
    howTitle: 'Näin jono toimii',
    how: [
      'Kun aika vapautuu, tarjoamme sitä ensin sille, joka on jonottanut pisimpään.',
      'Kun vuorosi tulee, saat meiltä sähköpostin. Sinulla on kaksi tuntia aikaa vastata.',
      'Jos et anna sähköpostiosoitetta, otamme yhteyttä puhelimeesi.',
    ],
    phoneHint: 'Tavoitamme sinut siitä, jos et anna sähköpostiosoitetta tai jos vapautuva aika alkaa pian.',
    phoneSmsHint:
      'Jos et anna sähköpostiosoitetta, saat vahvistuksen ja tarjoukset tekstiviestinä matkapuhelimeesi. Soitamme, jos vapautuva aika alkaa pian.',
    emailHint: 'Lähetämme linkin, josta näet paikkasi jonossa ja voit vastata, kun tarjoamme aikaa.',
    notice: 'Pääsetkö nopeasti?',
    shortNotice: 'Voin tulla myös lyhyellä varoitusajalla',
    shortNoticeHelp:
      'Tarjoamme sinulle silloin myös aikoja, joihin on alle vuorokausi: ensimmäisenä vastannut saa ajan.',
    send: 'Ilmoittaudu jonoon',
    toTimes: 'Valitse vapaa aika',
  },

  place: {
    title: 'Paikkasi jonossa',
    number: (count: number) => (count === 1 ? 'Olet jonossa ensimmäisenä' : `Olet jonossa sijalla ${count}`),
    joinedTitle: 'Olet nyt jonossa',
    mailed: (address: string) => `Lähetimme linkin tälle sivulle osoitteeseen ${address}.`,
    texted: (number: string) => `Lähetimme linkin tälle sivulle tekstiviestinä numeroon ${number}.`,
    notMailed:
      'Soitamme sinulle, kun vuorosi tulee. Tallenna tämä sivu kirjanmerkkeihin, niin löydät sen uudelleen.',
    declinedTitle: 'Kiitos vastauksestasi',
    declined: 'Tarjoamme aikaa seuraavalle. Säilytät paikkasi jonossa.',
    nextTitle: 'Mitä seuraavaksi tapahtuu?',
    byMail: 'Kun vuorosi tulee, saat meiltä sähköpostin. Sinulla on kaksi tuntia aikaa vastata.',
    bySms: 'Kun vuorosi tulee, saat meiltä tekstiviestin. Sinulla on kaksi tuntia aikaa vastata.',
    byPhone: 'Kun vuorosi tulee, soitamme sinulle.',
    quick: 'Jos aikaan on alle vuorokausi, vastaa puolen tunnin kuluessa.',
    hours: 'Tarjoamme aikoja kello 8–20.',
    told: 'Ilmoittautumisesi',
    what: 'Mihin jonotat',
    shortNotice: 'Lyhyt varoitusaika',
    yes: 'Pääset myös lyhyellä varoitusajalla',
    no: 'Tarjoamme vain aikoja, joihin on yli vuorokausi',
    contactTitle: 'Jos jokin muuttuu',
    change: 'Jos tietosi muuttuvat, ota yhteyttä kuntaan. Jos et enää tarvitse aikaa, poistu jonosta.',
    leave: 'Poistu jonosta',
  },

  offer: {
    title: (count: number): string =>
      count === 1 ? 'Haluatko tämän ajan?' : 'Haluatko jonkin näistä ajoista?',
    until: (moment: string) => `Vastaa viimeistään ${on(moment)}.`,
    kept: 'Aika on siihen asti varattuna sinulle.',
    shared: 'Tarjosimme aikaa myös muille: ensimmäisenä vastannut saa sen.',
    take: (clock: string) => `Ota aika klo ${clock}`,
    decline: 'Ei kiitos',
    pastTitle: 'Aiemmin tarjotut ajat',
    state: {
      taken: 'Otit tämän ajan',
      declined: 'Vastasit ”Ei kiitos”',
      lapsed: 'Et ehtinyt vastata',
      gone: 'Ei enää tarjolla',
    },
  },

  leave: {
    title: 'Poistutaanko jonosta?',
    lead: 'Menetät paikkasi jonossa. Jos ilmoittaudut myöhemmin uudelleen, olet jonon viimeinen.',
    offered: 'Sinulle tarjottu aika siirtyy seuraavalle.',
    confirm: 'Poistu jonosta',
    keep: 'Pysy jonossa',
  },

  ended: {
    bookedTitle: 'Sait ajan',
    booked: 'Varasit ajan jonosta, joten jonotus päättyi.',
    open: 'Avaa varaus',
    elsewhereTitle: 'Kiinteistölläsi on jo aika',
    elsewhere: 'Kiinteistölle on varattu aika, joten jonotus päättyi. Löydät ajan varaustunnuksella.',
    find: 'Etsi varaus',
    leftTitle: 'Et ole enää jonossa',
    left: 'Emme enää tarjoa sinulle aikoja. Voit ilmoittautua uudelleen, jos tarvitset ajan.',
    overTitle: 'Jonotus on päättynyt',
    over: 'Päivä, jolle jonotit, on alkanut tai peruttu. Katso, sopisiko sinulle jokin muu päivä.',
  },
};

export type WaitingText = typeof waiting;
