/** tiistai 12.1.2027 → tiistaina 12.1.2027; every weekday takes the same ending. */
const on = (day: string) => day.replace(/^\S+/, '$&na');

/**
 * Text messages: a line that says who writes, one that tells, one with the link. Only signs of GSM's alphabet: another,
 * such as a dash, would make the message twice as dear. The Finnish file gives the others their shape.
 */
export const sms = {
  demo: 'DEMO, ei oikea ajanvaraus.',
  booked: (when: string, where: string) => `Aikasi on varattu: ${when}, ${where}.`,
  moved: (when: string, where: string) => `Aikasi on siirretty. Uusi aika: ${when}, ${where}.`,
  cancelledByHolder: (when: string) => `Peruit aikasi: ${when}.`,
  cancelledByStaff: (when: string) => `Kunnan työntekijä perui aikasi: ${when}.`,
  link: (when: string) => `Linkki varaukseesi: ${when}. Älä lähetä sitä muille.`,
  reminder: (when: string, where: string) =>
    `Muistutus ajastasi: ${when}, ${where}. Jos et pääse tulemaan, peru aikasi.`,
  missing: (things: string) => `Meiltä puuttuu vielä ${things}.`,
  things: { site_plan: 'asemapiirros', photo: 'kuvat', system_year: 'järjestelmän rakennusvuosi' },
  missed: (when: string) => `Sinulle oli varattu aika: ${when}. Jos tuli este, varaa uusi aika.`,
  dayCancelled: (when: string) => `Jouduimme perumaan klinikkapäivän ja aikasi: ${when}. Pahoittelemme.`,
  dayMoved: (when: string, where: string) =>
    `Jouduimme siirtämään klinikkapäivän. Uusi aikasi: ${when}, ${where}. Pahoittelemme.`,
  listJoined: (place: number) => `Olet jonossa jätevesiklinikalle. Paikkasi jonossa: ${place}.`,
  kept: (when: string, where: string, until: string) =>
    `Sinulle on vapautunut aika: ${when}, ${where}. Vastaa viimeistään ${on(until)}.`,
  firstGets: (when: string, where: string, until: string) =>
    `Aika vapautui: ${when}, ${where}. Ensimmäinen vastaaja saa sen. Vastaa viimeistään ${on(until)}.`,
  awaitedMoved: (when: string, where: string) =>
    `Klinikkapäivä on siirretty. Uusi aika ja paikka: ${when}, ${where}. Pysyt jonossa.`,
  awaitedCancelled: (when: string) => `Klinikkapäivä on peruttu: ${when}. Pysyt jonossa muille päiville.`,
  awaitedOver: (when: string) => `Klinikkapäivä on peruttu: ${when}. Et ole enää sen jonossa.`,
  offerEnds: 'Aiempi tarjous ei ole enää voimassa.',
  readingCode: (code: string, until: string) =>
    `Kertakoodisi neuvontamuistion lukemiseen: ${code}. Voimassa klo ${until} asti. Älä anna koodia muille.`,
  adviceReady: 'Neuvontamuistiosi on valmis. Avaa varauksesi ja pyydä sivulla kertakoodi.',
  yourBooking: (link: string) => `Varauksesi: ${link}`,
  freeTimes: (link: string) => `Vapaat ajat: ${link}`,
  yourPlace: (link: string) => `Paikkasi jonossa: ${link}`,
  answer: (link: string) => `Vastaa: ${link}`,
  /** Why a text message has not left, where a mail would have another reason; for the staff's list of messages. */
  failures: {
    unreachable: 'Tekstiviestipalveluun ei saada yhteyttä.',
    refused: 'Tekstiviestipalvelu ei ottanut viestiä vastaan. Tarkista numero.',
    sign_in: 'Tekstiviestipalvelu ei hyväksynyt palvelun tunnuksia.',
    ceiling: 'Päivän tekstiviesteille asetettu enimmäishinta tuli täyteen, joten viestiä ei lähetetty.',
    off: 'Tekstiviestit on poistettu käytöstä.',
  },
};

export type SmsText = typeof sms;
