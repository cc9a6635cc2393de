/** tiistai 12.1.2027 → tiistaina 12.1.2027; every weekday takes the same ending. */
const on = (day: string) => day.replace(/^\S+/, '$&na');

export const mail = {
  /** The sender's name beside the address, and the last line of every mail. */
  sender: (municipality: string) => `Jätevesiklinikka, ${municipality}`,
  demo: 'DEMO: tämä on esittelyviesti, ei oikea ajanvaraus.',
  labels: {
    when: 'Aika',
    former: 'Aiempi aika',
    formerPlace: 'Aiempi paikka',
    where: 'Paikka',
    property: 'Kiinteistö',
    waitsFor: 'Mihin jonotat',
    place: 'Paikkasi jonossa',
    bring: 'Ota mukaan',
    reason: 'Syy',
    role: 'Tehtäväsi',
    roles: 'Roolisi',
    municipality: 'Kunta',
    bookingCode: 'Varaustunnus',
    oneTimeCode: 'Kertakoodi',
  },
  contact: {
    title: 'Kysyttävää?',
    /** Whoever gave no address reads no answers; empty when nobody can be asked. */
    words: (phone: string, hours: string, mayReply: boolean) => {
      const call = `Soita ${phone}${hours && ` (${hours})`}`;
      if (!mayReply) return phone && `${call}.`;
      return phone ? `${call} tai vastaa tähän viestiin.` : 'Vastaa tähän viestiin.';
    },
  },
  calendar: {
    added: 'Liitteenä on kalenterimerkintä. Sillä saat ajan omaan kalenteriisi.',
    replaced: 'Liitteenä oleva kalenterimerkintä korvaa aiemman.',
    removed: 'Liite poistaa ajan kalenteristasi.',
    visit: (municipality: string) => `Jätevesiklinikka, ${municipality}`,
    seat: (municipality: string, role: string) => `Jätevesiklinikka, ${municipality}: ${role}`,
    question: (phone: string, hours: string) =>
      phone === '' ? '' : `Kysyttävää tai este? Soita ${phone}${hours && ` (${hours})`}.`,
  },
  change: {
    title: 'Jos aika ei sovi',
    words: 'Voit siirtää tai perua ajan itse.',
    until: (moment: string) =>
      `Siirrä aika viimeistään ${on(moment)}. Perua voit siihen asti, kun aikasi alkaa.`,
    onlyCancel: 'Voit perua ajan itse siihen asti, kun se alkaa. Jos haluat siirtää sen, soita meille.',
    button: 'Avaa varaukseni',
    secret: 'Linkki on vain sinulle: sillä voi muuttaa varaustasi. Älä lähetä sitä muille.',
    code: 'Varaustunnuksella löydät varauksesi myös ilman linkkiä.',
  },
  again: {
    title: 'Haluatko uuden ajan?',
    words: 'Varaa se verkossa tai soita meille.',
    button: 'Katso vapaat ajat',
  },
  booked: {
    subject: (when: string) => `Varattu: ${when}, jätevesiklinikka`,
    heading: 'Aikasi on varattu',
    words: 'Tervetuloa jätevesiklinikalle. Saat maksutonta neuvontaa oman kiinteistösi jätevesistä.',
  },
  moved: {
    subject: (when: string) => `Uusi aika: ${when}, jätevesiklinikka`,
    heading: 'Sinulla on uusi aika',
    words: 'Aikasi jätevesiklinikalle on siirretty. Aiempi aika ei ole enää voimassa.',
  },
  cancelled: {
    subject: (when: string) => `Peruttu: ${when}, jätevesiklinikka`,
    heading: 'Aikasi on peruttu',
    byHolder: 'Peruit tämän ajan. Sinun ei tarvitse tehdä muuta.',
    byStaff: 'Kunnan työntekijä perui tämän ajan.',
  },
  link: {
    subject: (when: string) => `Linkki varaukseesi: ${when}, jätevesiklinikka`,
    heading: 'Linkki varaukseesi',
    words: 'Pyysit linkin varaukseesi. Jos et pyytänyt sitä, sinun ei tarvitse tehdä mitään.',
  },
  reminder: {
    subject: (when: string) => `Muistutus: ${when}, jätevesiklinikka`,
    heading: 'Muistutus ajastasi',
    words: 'Jos et pääse tulemaan, peru aikasi ajoissa. Silloin joku toinen voi saada sen.',
    missing: (things: string) =>
      `Asiantuntijoilta puuttuu vielä ${things}. Voit lähettää puuttuvat tiedot etukäteen.`,
    things: {
      site_plan: 'asemapiirros',
      photo: 'kuvat järjestelmästä',
      system_year: 'järjestelmän rakennusvuosi',
    },
    send: 'Lähetä puuttuvat tiedot',
  },
  declined: {
    subject: (when: string) => `Perutko aikasi? Jätevesiklinikka ${when}`,
    heading: 'Etkö pääse tulemaan?',
    words: 'Kalenterisi ilmoitti, ettet tule. Aika on yhä varattu sinulle.',
    giveBack: 'Jos et tarvitse aikaa, peru se. Silloin joku toinen voi saada sen.',
    button: 'Peru aikani',
    stay: 'Jos tulet sittenkin, sinun ei tarvitse tehdä mitään.',
  },
  missed: {
    subject: (when: string) => `Haluatko uuden ajan? Jätevesiklinikka ${when}`,
    heading: 'Emme tavanneet klinikalla',
    words:
      'Sinulle oli varattu tämä aika. Jos sinulle tuli este, voit varata uuden ajan. Neuvonta on maksutonta.',
  },
  dayCancelled: {
    subject: (when: string) => `Klinikkapäivä on peruttu: ${when}`,
    heading: 'Klinikkapäivä on peruttu',
    words: 'Jouduimme perumaan tämän jätevesiklinikan. Varaamasi aika ei ole enää voimassa. Pahoittelemme.',
  },
  dayMoved: {
    subject: (when: string) => `Klinikkapäivä on siirretty: ${when}`,
    heading: 'Klinikkapäivä on siirretty',
    words:
      'Jouduimme siirtämään tämän jätevesiklinikan. Varauksesi on voimassa, mutta päivä tai paikka on vaihtunut. Pahoittelemme.',
  },
  listJoined: {
    subject: 'Olet jonossa jätevesiklinikalle',
    heading: 'Olet jonossa',
    anyDay: 'Mikä tahansa klinikkapäivä',
    words: 'Lähetämme sinulle viestin, kun aika vapautuu vuorollasi. Ilmoita, jos et enää tarvitse aikaa.',
    button: 'Katso paikkani jonossa',
    secret:
      'Linkki on vain sinulle: sillä voi ottaa tarjotun ajan tai poistua jonosta. Älä lähetä sitä muille.',
  },
  timeOffered: {
    subject: (when: string) => `Aika vapautui: ${when}, jätevesiklinikka`,
    heading: 'Haluatko tämän ajan?',
    kept: (until: string) =>
      `Aika on varattuna sinulle. Vastaa viimeistään ${on(until)}. Sen jälkeen tarjoamme sitä seuraavalle.`,
    firstGets: (until: string) =>
      `Tarjoamme aikaa usealle, ja ensimmäinen vastaaja saa sen. Vastaa viimeistään ${on(until)}.`,
    button: 'Vastaa tarjoukseen',
    stay: 'Jos aika ei sovi sinulle, säilytät paikkasi jonossa.',
  },
  awaitedMoved: {
    subject: (when: string) => `Klinikkapäivä on siirretty, pysyt jonossa: ${when}`,
    heading: 'Klinikkapäivä on siirretty, pysyt jonossa',
    words: 'Jouduimme siirtämään tämän jätevesiklinikan. Säilytät paikkasi jonossa. Pahoittelemme.',
    offerEnds: 'Aika, jota viimeksi tarjosimme sinulle, ei ole enää voimassa.',
    leave: 'Jos uusi päivä tai paikka ei sovi sinulle, voit poistua jonosta.',
  },
  awaitedCancelled: {
    words: 'Jouduimme perumaan tämän jätevesiklinikan. Pahoittelemme.',
    stays: 'Säilytät paikkasi jonossa. Kun vuorosi tulee, tarjoamme sinulle aikaa muilta päiviltä.',
    leave: 'Jos et enää tarvitse aikaa, voit poistua jonosta.',
    ends: 'Et ole enää tämän päivän jonossa.',
  },
  adviceReady: {
    subject: 'Neuvontamuistiosi on valmis',
    heading: 'Neuvontamuistiosi on valmis',
    words: (day: string) => `Kävit jätevesiklinikalla ${on(day)}. Voit nyt lukea, mitä sinulle neuvottiin.`,
    how: 'Avaa varauksesi ja pyydä sivulla kertakoodi. Lähetämme sen tähän sähköpostiosoitteeseen.',
    button: 'Lue muistio',
  },
  readingCode: {
    subject: 'Kertakoodi neuvontamuistion lukemiseen',
    heading: 'Kertakoodisi',
    words: 'Kirjoita koodi sivulle, jolla pyysit sen. Sen jälkeen voit lukea neuvontamuistiosi.',
  },
  signInCode: {
    subject: 'Kertakoodi Vesiklinikkaan kirjautumiseen',
    heading: 'Kertakoodisi',
    words: 'Kirjoita koodi kirjautumissivulle.',
  },
  code: {
    until: (time: string) => `Koodi on voimassa klo ${time} asti, ja sitä voi käyttää kerran.`,
    notAsked: 'Jos et pyytänyt koodia, älä anna sitä kenellekään. Sinun ei tarvitse tehdä mitään.',
  },
  invited: {
    subject: (when: string, venue: string) => `Kutsu: jätevesiklinikka ${when}, ${venue}`,
    heading: 'Kutsu klinikkapäivään',
    words: 'Sinut on merkitty tähän klinikkapäivään. Vastaa kutsuun sähköpostissasi tai kalenterissasi.',
    button: 'Avaa klinikkapäivä',
  },
  changed: {
    subject: (when: string, venue: string) => `Muutos: jätevesiklinikka ${when}, ${venue}`,
    heading: 'Klinikkapäivä on muuttunut',
    words: 'Tarkista uudet tiedot ja vastaa kutsuun uudelleen.',
  },
  released: {
    subject: (when: string, venue: string) => `Peruttu: jätevesiklinikka ${when}, ${venue}`,
    released: {
      heading: 'Sinua ei enää tarvita tässä klinikkapäivässä',
      words: 'Sinut on poistettu klinikkapäivästä. Muiden osalta päivä pidetään.',
    },
    cancelled: { heading: 'Klinikkapäivä on peruttu', words: 'Klinikkapäivää ei pidetä.' },
    unpublished: {
      heading: 'Klinikkapäivä on otettu takaisin suunnitteluun',
      words: 'Kutsu ei ole enää voimassa. Saat uuden kutsun, jos päivä julkaistaan uudelleen.',
    },
  },
  staffInvited: {
    subject: (municipality: string) => `Kutsu Vesiklinikan käyttäjäksi: ${municipality}`,
    heading: 'Tervetuloa Vesiklinikkaan',
    words: (inviter: string) => `${inviter} on kutsunut sinut käyttäjäksi.`,
    how: 'Kirjaudu tällä sähköpostiosoitteella. Salasanaa ei tarvita: saat joka kerta kertakoodin sähköpostiisi.',
    button: 'Kirjaudu Vesiklinikkaan',
  },
  roles: {
    project_lead: 'hankkeen vetäjä',
    building_inspector: 'rakennustarkastaja',
    environmental_secretary: 'ympäristönsuojelusihteeri',
    coordinator: 'koordinaattori',
    communications: 'viestintä',
    admin: 'pääkäyttäjä',
  },
  /** Why a mail has not left, for the staff's list of messages. */
  failures: {
    unreachable: 'Postipalvelimeen ei saada yhteyttä.',
    timed_out: 'Postipalvelin ei vastannut ajoissa.',
    refused: 'Vastaanottajan postipalvelin ei ottanut viestiä vastaan. Tarkista osoite.',
    sign_in: 'Postipalvelin ei hyväksynyt palvelun tunnuksia.',
    unconfirmed: 'Yhteys katkesi lähetyksen aikana. Viesti on ehkä mennyt perille.',
    expired: 'Viesti vanheni ennen kuin se saatiin lähetettyä.',
    overtaken: 'Uudempi viesti samasta ajasta korvasi tämän, joten tätä ei lähetetty.',
    past: 'Aika oli jo alkanut, joten muistutusta ei enää lähetetty.',
    unknown: 'Lähetys ei onnistunut.',
  },
};

export type MailText = typeof mail;
