/** What every staff page shares: navigation, sign-in, roles, refusals. The Finnish file gives the others their shape. */
export const staff = {
  name: 'Vesiklinikka',
  audience: 'Henkilöstön palvelu',
  title: (page: string) => `${page} – Vesiklinikka, henkilöstö`,
  errorTitle: (page: string) => `Virhe: ${page}`,
  skip: 'Siirry sisältöön',
  chooseLanguage: 'Valitse kieli',
  demo: 'Kaikki ihmiset, kiinteistöt ja ajat ovat keksittyjä.',
  demoInbox: 'Lue demon sähköpostit',
  demoSms: 'Lue demon tekstiviestit',
  errorSummary: 'Tarkista nämä kohdat',
  optional: 'Vapaaehtoinen',
  privacy: 'Tietosuoja',
  accessibility: 'Saavutettavuus',
  back: 'Takaisin',
  cancel: 'Peruuta',
  save: 'Tallenna',
  saved: 'Muutokset on tallennettu',

  nav: {
    label: 'Päävalikko',
    today: 'Tänään',
    clinics: 'Klinikat',
    properties: 'Kiinteistöt',
    messages: 'Viestit',
    admin: 'Hallinta',
  },

  files: {
    title: 'Asukkaan lähettämät liitteet',
    kinds: { site_plan: 'Asemapiirros tai kartta', photo: 'Valokuva', other: 'Muu asiakirja' },
  },

  search: {
    label: 'Etsi kiinteistö',
    placeholder: 'Tunnus tai osoite',
    button: 'Etsi',
  },

  account: {
    menu: 'Oma tili',
    signedInAs: 'Kirjautunut',
    roles: 'Roolisi',
    signOut: 'Kirjaudu ulos',
  },

  ownCalendar: {
    link: 'Oma kalenteri',
    title: 'Klinikkapäivät omaan kalenteriin',
    name: 'Omat klinikkapäivät',
    lead: 'Näytä päivät, joilla olet paikalla, omassa kalenterissasi. Muutokset tulevat sinne itsestään muutamassa tunnissa.',
    invitations:
      'Kutsut tulevat edelleen myös sähköpostiisi. Jos lisäät ne kalenteriin, sama päivä näkyy kahdesti.',
    closedTitle: 'Kalenteri ei ole käytössä',
    open: 'Ota kalenteri käyttöön',
    openTitle: 'Kalenteri on käytössä',
    subscribe: 'Avaa kalenteriohjelmassa',
    address: 'Kalenterin osoite',
    addressHint: 'Tai kopioi osoite kalenteriohjelmaasi kohtaan, jossa tilataan kalenteri verkosta.',
    secret: 'Älä anna osoitetta muille: sillä näkee klinikkapäiväsi. Asukkaiden tietoja siinä ei ole.',
    renewTitle: 'Onko osoite joutunut muille?',
    renewHint: 'Vanha osoite lakkaa toimimasta heti. Lisää uusi osoite sen tilalle kalenteriisi.',
    renew: 'Vaihda osoite',
    close: 'Poista kalenteri käytöstä',
    opened: 'Kalenterin osoite on alla',
    closed: 'Kalenteri on poistettu käytöstä',
  },

  busyCalendar: {
    title: 'Varatut ajat omasta kalenteristasi',
    lead: 'Kun annat kalenterisi osoitteen, klinikkapäivien suunnittelija näkee, milloin olet varattu muualla.',
    privacy:
      'Kalenteristasi säilytetään vain varatut ajat. Suunnittelija näkee ne, mutta ei sitä, mitä kalenterissasi on.',
    address: 'Kalenterisi osoite',
    addressHint:
      'Osoite alkaa https:// tai webcal://. Löydät sen kalenteriohjelmasi jakamisasetuksista, usein nimellä iCal tai ICS.',
    secret: 'Osoite tallennetaan salattuna, eikä palvelu näytä sitä enää kenellekään.',
    save: 'Tallenna kalenteri',
    replace: 'Vaihda kalenteri',
    remove: 'Poista kalenteri',
    removeHint: 'Poistaminen poistaa heti myös varatut ajat.',
    host: 'Palvelin',
    fetched: 'Luettu viimeksi',
    waiting: 'Kalenteria haetaan. Lataa sivu hetken kuluttua uudelleen.',
    failed: 'Kalenteria ei saatu luettua',
    failingSince: 'Epäonnistunut alkaen',
    again: 'Palvelu yrittää uudelleen itsestään.',
    kept: 'Siihen asti suunnittelija näkee aiemmin luetut ajat.',
    failures: {
      unreachable: 'Palvelimeen ei saatu suojattua yhteyttä.',
      refused: 'Palvelin ei antanut kalenteria. Osoite voi olla väärä tai vanhentunut.',
      too_large: 'Kalenteri on suurempi kuin 5 megatavua.',
      too_slow: 'Palvelin vastasi liian hitaasti.',
      not_a_calendar: 'Osoitteessa ei ole kalenteria, jonka voisi lukea. Siinä voi olla verkkosivu.',
      private_address: 'Osoite johtaa sisäverkkoon, josta kalentereita ei haeta.',
      too_many: 'Kalenterissa on liian paljon merkintöjä.',
    },
    saved: 'Kalenterisi osoite on tallennettu',
    removed: 'Kalenterisi ja varatut ajat on poistettu',
  },

  roles: {
    project_lead: 'hankkeen vetäjä',
    building_inspector: 'rakennustarkastaja',
    environmental_secretary: 'ympäristönsuojelusihteeri',
    coordinator: 'koordinaattori',
    communications: 'viestintä',
    admin: 'pääkäyttäjä',
  },

  languageNames: { fi: 'suomi', sv: 'ruotsi', en: 'englanti', nb: 'norja' },

  signIn: {
    title: 'Kirjaudu sisään',
    lead: 'Vesiklinikan henkilöstölle. Salasanaa ei tarvita: lähetämme kertakoodin sähköpostiisi.',
    email: 'Työsähköpostisi',
    ask: 'Lähetä koodi',
    codeTitle: 'Kirjoita kertakoodi',
    codeSent: (email: string) =>
      `Jos ${email} on kutsuttu Vesiklinikan käyttäjäksi, koodi on matkalla sinne. Koodi on voimassa 10 minuuttia.`,
    code: 'Kuusinumeroinen koodi',
    codeHint: 'Löydät koodin sähköpostistasi. Katso myös roskapostikansio.',
    enter: 'Kirjaudu sisään',
    again: 'Lähetä uusi koodi',
    otherEmail: 'Vaihda sähköpostiosoitetta',
    or: 'tai',
    office: 'Kirjaudu työpaikan tunnuksilla',
    officeFailed: 'Kirjautuminen työpaikan tunnuksilla ei onnistunut',
    officeFailedHelp:
      'Sinua ei ole kutsuttu Vesiklinikan käyttäjäksi, tai kirjautuminen keskeytyi. Voit pyytää koodin sähköpostiisi.',
    notInvited: 'Etkö saa koodia? Kuntasi pääkäyttäjä kutsuu uudet käyttäjät.',
    signedOut: 'Olet kirjautunut ulos',
    needed: 'Kirjaudu sisään, niin pääset sivulle.',
    residents: 'Siirry asukkaiden palveluun',
  },

  errors: {
    notAllowedTitle: 'Sinulla ei ole oikeutta tähän sivuun',
    notAllowed: 'Roolisi ei anna oikeutta tähän. Pyydä oikeus kuntasi pääkäyttäjältä.',
    notFoundTitle: 'Sivua ei löydy',
    notFound: 'Osoite voi olla väärä, tai asia on poistettu.',
    failedTitle: 'Palvelussa on vika',
    failed: 'Tieto viasta on tallennettu. Yritä hetken päästä uudelleen.',
    reference: 'Vian tunnus',
    home: 'Siirry Tänään-sivulle',
  },
};

export type StaffText = typeof staff;
