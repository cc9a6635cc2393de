/** What coordinators read while they plan a clinic day. The Finnish file gives the others their shape. */
export const clinics = {
  roles: {
    project_lead: 'hankkeen vetäjä',
    building_inspector: 'rakennustarkastaja',
    environmental_secretary: 'ympäristönsuojelusihteeri',
  },
  languageNames: { fi: 'suomi', sv: 'ruotsi', en: 'englanti', nb: 'norja' },
  status: {
    draft: 'luonnos',
    published: 'julkaistu',
    held: 'pidetty',
    closed: 'päätetty',
    cancelled: 'peruttu',
  },
  invite: {
    none: 'ei kalenterikutsua',
    waiting: 'kutsu lähdössä',
    failed: 'kutsu ei lähtenyt',
    sent: 'kutsu lähetetty',
    delivered: 'kutsu perillä',
    bounced: 'kutsu palautui',
    accepted: 'hyväksyi',
    tentative: 'alustavasti kyllä',
    declined: 'kieltäytyi',
    counter: 'ehdottaa toista aikaa',
    out_of_date: 'vastasi ennen muutosta',
  },

  list: {
    title: 'Klinikkapäivät',
    create: 'Suunnittele klinikkapäivä',
    filter: 'Rajaa luetteloa',
    municipality: 'Kunta',
    allMunicipalities: 'Kaikki kunnat',
    status: 'Vaihe',
    allStatuses: 'Kaikki vaiheet',
    show: 'Näytä',
    coming: 'Tulevat',
    past: 'Menneet',
    sort: 'Järjestys',
    sorts: { day: 'päivä', place: 'paikka', times: 'eniten vapaita', panel: 'avoimet tehtävät' },
    times: (booked: number, all: number) => `${booked} / ${all} varattu`,
    free: (count: number) =>
      count === 0 ? 'ei vapaita verkossa' : count === 1 ? '1 vapaa verkossa' : `${count} vapaata verkossa`,
    waiting: (count: number) =>
      count === 0
        ? 'ei jonottajia tälle päivälle'
        : count === 1
          ? '1 jonottaja tälle päivälle'
          : `${count} jonottajaa tälle päivälle`,
    waitingList: 'Jonotuslista',
    openSeats: (count: number) => (count === 1 ? '1 tehtävä avoinna' : `${count} tehtävää avoinna`),
    invites: (answered: number, of: number) => `Kutsut: ${answered}/${of} vastattu`,
    changeWaits: 'muutos odottaa',
    substitute: 'tarvitaan sijainen',
    emptyComing: 'Tulevia klinikkapäiviä ei ole.',
    emptyPast: 'Menneitä klinikkapäiviä ei ole.',
    emptyHelp: 'Suunnittele päivä: voit tallentaa sen luonnoksena ja julkaista myöhemmin.',
    emptyFiltered: 'Mikään päivä ei vastaa rajausta.',
    clear: 'Poista rajaus',
  },

  month: {
    tab: 'Kuukausi',
    previous: (month: string) => `Edellinen: ${month}`,
    next: (month: string) => `Seuraava: ${month}`,
    sum: (days: number, booked: number, all: number) =>
      `${days === 1 ? '1 klinikkapäivä' : `${days} klinikkapäivää`}, ${booked} / ${all} aikaa varattu`,
    heard: 'Mistä asukkaat kuulivat klinikasta',
    empty: 'Tässä kuussa ei ole klinikkapäiviä.',
  },

  plan: {
    newTitle: 'Uusi klinikkapäivä',
    editTitle: 'Suunnittele klinikkapäivä',
    staffTitle: 'Vaihda asiantuntijoita',
    lead: 'Päivä tallentuu luonnoksena. Asukkaat näkevät sen vasta, kun julkaiset sen.',
    staffLead:
      'Päivä on julkaistu. Poistuva henkilö saa peruutuksen ja uusi henkilö kutsun heti, kun tallennat.',
    where: 'Paikka',
    municipality: 'Kunta',
    room: 'Tila',
    chooseRoom: 'Valitse tila',
    noRooms: 'Kunnalla ei ole vielä yhtään pitopaikkaa. Pääkäyttäjä lisää ne hallinnassa.',
    accessibility: 'Esteettömyys',
    noAccessibility: 'Tilan esteettömyystietoja ei ole kirjattu.',
    when: 'Aika',
    date: 'Päivä',
    start: 'Alkaa',
    end: 'Päättyy',
    slotMinutes: 'Käynnin pituus (min)',
    changeoverMinutes: 'Vaihtoaika (min)',
    changeoverHint: 'Käyntien välissä',
    breaks: 'Tauot',
    breakStart: (number: number) => `${number}. tauko alkaa`,
    breakEnd: (number: number) => `${number}. tauko päättyy`,
    breaksHint: 'Tauon aikana ei ole käyntejä. Jätä tyhjäksi, jos taukoa ei ole.',
    shares: 'Kiintiöt',
    desks: 'Pöytiä',
    desksHint: 'Kullakin pöydällä on omat asiantuntijat.',
    staffSlots: 'Puhelinvarauksille',
    staffSlotsHint: 'Aikoja, jotka kunta varaa puhelimessa.',
    walkInSlots: 'Ilman ajanvarausta',
    walkInSlotsHint: 'Päivän viimeiset ajat.',
    closing: 'Varaamisen päättyminen',
    closesDate: 'Verkkovaraus päättyy',
    closesTime: 'Kello',
    closesHint: 'Jos jätät tyhjäksi: edellisenä päivänä klo 12.',
    opensDate: 'Puhelinajat vapautuvat verkkoon',
    opensTime: 'Kello',
    opensHint: 'Jos jätät tyhjäksi: eivät vapaudu.',
    panel: 'Asiantuntijat',
    panelHint: 'Kutsut lähtevät vasta, kun julkaiset päivän.',
    desk: (number: number) => `Pöytä ${number}`,
    choosePerson: 'Valitse henkilö',
    nobody: 'Ei ketään, kerron syyn',
    nobodyWithRole: 'Kunnassa ei ole ketään, jolla on tämä rooli.',
    missingReason: 'Miksi tehtävässä ei ole ketään?',
    doubleReason: 'Miksi sama henkilö hoitaa kaksi tehtävää?',
    takenOption: (name: string) => `${name} (varattu)`,
    unavailable: (name: string) => `${name} ei ole käytettävissä. Valitse sijainen.`,
    busyOption: (name: string) => `${name} (ehkä varattu)`,
    texts: 'Ohjeet asukkaille',
    textsHint: (names: string) => `Kirjoita kaikilla kunnan kielillä: ${names}.`,
    bring: (language: string) => `Ota mukaan (${language})`,
    bringHint: 'Mitä asukas ottaa käynnille mukaan.',
    words: (language: string) => `Muuta päivästä (${language})`,
    holidayTitle: (name: string) => `Päivälle osuu ${name}`,
    confirmHoliday: 'Klinikkapäivä pidetään silti',
    draw: 'Näytä ajat',
    save: 'Tallenna luonnos',
    latest: 'Avaa uusin versio',
    saveStaffing: 'Tallenna ja lähetä kutsut',
    errors: 'Tarkista nämä kohdat',
    back: 'Klinikkapäivät',
  },

  grid: {
    title: 'Päivän ajat',
    empty: 'Ajat näkyvät tässä, kun täytät päivän ja kellonajat.',
    count: (count: number) => (count === 1 ? '1 aika' : `${count} aikaa`),
    shares: { web: 'verkko', staff: 'puhelin', walk_in: 'ilman ajanvarausta' },
    summary: (web: number, staff: number, walkIn: number) =>
      [
        `${web} verkossa`,
        ...(staff ? [`${staff} puhelimella`] : []),
        ...(walkIn ? [`${walkIn} ilman ajanvarausta`] : []),
      ].join(', '),
    desk: (number: number) => `Pöytä ${number}`,
    pause: 'Tauko',
    booked: 'varattu',
  },

  clash: {
    person: (name: string, place: string, when: string) =>
      `${name} on silloin klinikkapäivällä: ${place}, ${when}.`,
    personDrafted: (name: string, place: string, when: string) =>
      `${name} on luonnoksessa: ${place}, ${when}. Sovi asiasta luonnoksen tekijän kanssa.`,
    personElsewhere: (name: string, when: string) => `${name} on varattu muualle ${when}.`,
    personBusy: (name: string, when: string) =>
      `${name}: omassa kalenterissa varattu ${when}. Kysy, pääseekö hän silti.`,
    personBusyAllDay: (name: string) =>
      `${name}: omassa kalenterissa varattu koko päivän. Kysy, pääseekö hän silti.`,
    room: (when: string) => `Tilassa on julkaistu klinikkapäivä ${when}.`,
    roomDrafted: (when: string) => `Tilaan on luonnos ${when}. Sovi asiasta luonnoksen tekijän kanssa.`,
  },

  obstacle: {
    role_unstaffed: (role: string, desk: number | null) =>
      desk ? `Pöydästä ${desk} puuttuu ${role}.` : `Päivästä puuttuu ${role}.`,
    person_in_two_roles: (name: string) => `${name} on kahdessa tehtävässä ilman perustelua.`,
    language_missing: (language: string, field: 'bring' | 'words') =>
      field === 'bring'
        ? `Ohje ”Ota mukaan” puuttuu: ${language}.`
        : `Teksti ”Muuta päivästä” puuttuu: ${language}.`,
    holiday_unconfirmed: (name: string) =>
      `Päivälle osuu ${name}. Vahvista, että klinikkapäivä pidetään silti.`,
    no_slots: 'Päivässä ei ole yhtään aikaa.',
  },

  day: {
    edit: 'Muuta suunnitelmaa',
    staff: 'Vaihda asiantuntijoita',
    publish: 'Julkaise',
    unpublish: 'Ota takaisin luonnokseksi',
    cancel: 'Peru klinikkapäivä',
    publicPage: 'Katso asukkaiden sivu',
    copy: 'Kopioi muille päiville',
    spread: 'Kerro päivästä',
    posterInAll: 'Juliste kaikilla kielillä (PDF)',
    poster: (language: string) => `Juliste, ${language} (PDF)`,
    letters: (count: number) =>
      count === 1
        ? 'Tulosta 1 kirje: asukkaalle, jolla ei ole sähköpostia (PDF)'
        : `Tulosta ${count} kirjettä: asukkaille, joilla ei ole sähköpostia (PDF)`,
    embed: 'Kunnan klinikkapäivät muille verkkosivuille',
    embedHelp: 'Liitä tämä rivi sivulle, jossa päivien halutaan näkyvän. Se ei käytä evästeitä.',
    board: 'Avaa päivän ohjelma',
    phone: 'Varaa aika soittajalle',
    addWaiting: 'Lisää soittaja jonoon',
    saved: 'Luonnos on tallennettu',
    staffed: 'Asiantuntijat on tallennettu',
    published: 'Klinikkapäivä on julkaistu',
    publishedHelp: 'Asukkaat voivat varata aikoja. Asiantuntijoille lähti kutsu.',
    unpublished: 'Päivä on taas luonnos',
    cancelled: 'Klinikkapäivä on peruttu',
    told: 'Kaikille, joita asia koskee, lähti viesti.',
    facts: 'Päivän tiedot',
    when: 'Aika',
    where: 'Paikka',
    closes: 'Verkkovaraus päättyy',
    opens: 'Puhelinajat vapautuvat verkkoon',
    never: 'Eivät vapaudu',
    lengths: 'Käynti ja vaihtoaika',
    minutes: (slot: number, changeover: number) => `${slot} min + ${changeover} min`,
    bookings: 'Varaukset',
    booked: (booked: number, all: number) => `Aikoja varattu ${booked}, kaikkiaan ${all}`,
    panel: 'Asiantuntijat',
    missing: (reason: string) => `Ei ketään: ${reason}`,
    open: 'Ei vielä ketään',
    double: (reason: string) => `Kaksi tehtävää: ${reason}`,
    unavailable: (name: string) => `${name} ei ole käytettävissä: tarvitaan sijainen`,
    replies: 'Päivän saapuneet vastaukset',
    texts: 'Ohjeet asukkaille',
    noTexts: 'Ohjeita ei ole vielä kirjoitettu.',
    obstaclesTitle: 'Ennen julkaisemista',
    readyTitle: 'Päivä on valmis julkaistavaksi',
    reason: 'Syy',
    untoldTitle: (count: number) =>
      count === 1
        ? 'Soita yhdelle jonottajalle päivän muutoksesta'
        : `Soita ${count} jonottajalle päivän muutoksesta`,
    untold: 'Näytä soitettavat jonottajat',
    toCallTitle: 'Soita näille asukkaille',
    toCall: 'He eivät antaneet sähköpostiosoitetta, joten he eivät saaneet viestiä.',
    noPhone: 'ei puhelinnumeroa',
  },

  holders: {
    title: 'Varaajien kalenterikutsut',
    care: (count: number) => (count === 1 ? '1 kutsu vaatii toimia' : `${count} kutsua vaatii toimia`),
    help: 'Jos kutsu ei mennyt perille, soita varaajalle. Kieltäytyminen ei peru aikaa: kysyimme siitä varaajalta sähköpostilla.',
    well: 'Mikään kutsu ei vaadi toimia.',
    show: (count: number) => (count === 1 ? 'Näytä 1 varaaja' : `Näytä ${count} varaajaa`),
    showOthers: (count: number) => (count === 1 ? 'Näytä 1 muu varaaja' : `Näytä ${count} muuta varaajaa`),
  },

  copy: {
    title: 'Kopioi klinikkapäivä',
    lead: 'Ajat, ohjeet ja asiantuntijat tulevat mukaan. Uudet päivät tallentuvat luonnoksina, eikä kenellekään lähde viestiä.',
    dates: 'Uudet päivät',
    datesHint: 'Jätä ylimääräiset rivit tyhjiksi.',
    date: (number: number) => `Päivä ${number}`,
    room: (number: number) => `Tila, päivä ${number}`,
    moreRows: 'Lisää rivejä',
    check: 'Tarkista päivät',
    checkHint: 'Tarkistus ei vielä tallenna mitään.',
    preview: 'Näin päivät kopioituvat',
    free: 'Tila ja asiantuntijat ovat vapaina.',
    holiday: (name: string) => `Päivälle osuu ${name}. Vahvista se luonnoksessa ennen julkaisemista.`,
    leftOut: (name: string) => `${name} jää pois, ja tehtävä jää avoimeksi.`,
    noLonger: (name: string) => `${name} ei ole enää tässä roolissa kunnassa.`,
    notCopied: 'Tätä päivää ei kopioida.',
    nothing: 'Yhtään päivää ei voi kopioida. Vaihda päivä tai tila.',
    noDates: 'Täytä ainakin yksi päivä.',
    save: (count: number) => (count === 1 ? 'Tallenna 1 luonnos' : `Tallenna ${count} luonnosta`),
    saved: (count: number) =>
      count === 1 ? '1 luonnos on tallennettu' : `${count} luonnosta on tallennettu`,
    savedHelp: 'Julkaise päivät yksitellen, kun ne ovat valmiit.',
  },

  confirm: {
    publishTitle: 'Julkaistaanko klinikkapäivä?',
    publishLead: 'Asukkaat näkevät päivän heti ja voivat varata aikoja.',
    unpublishTitle: 'Otetaanko päivä takaisin luonnokseksi?',
    unpublishLead:
      'Päivä katoaa asukkaiden sivuilta. Varaukset ja kutsut perutaan. Voit julkaista päivän uudelleen.',
    cancelTitle: 'Perutaanko klinikkapäivä?',
    cancelLead: 'Tila ja asiantuntijat vapautuvat.',
    cancelDraftLead: 'Luonnos poistuu suunnitelmista. Kenellekään ei lähde viestiä.',
    experts: (count: number) =>
      count === 1 ? 'Yksi asiantuntija saa viestin' : `${count} asiantuntijaa saa viestin`,
    expertsInvited: (count: number) =>
      count === 1
        ? 'Yksi asiantuntija saa kutsun kalenteriinsa'
        : `${count} asiantuntijaa saa kutsun kalenteriinsa`,
    noExperts: 'Yksikään asiantuntija ei saa viestiä.',
    holders: (count: number) =>
      count === 1 ? 'Yhden asukkaan varaus perutaan' : `${count} asukkaan varaus perutaan`,
    noHolders: 'Kukaan ei ole vielä varannut aikaa.',
    byMail: 'saa sähköpostin',
    bySms: 'saa tekstiviestin',
    byPhone: (phone: string) => `soitettava: ${phone}`,
    byNothing: 'ei yhteystietoja',
    waiting: (count: number) =>
      count === 1 ? 'Yksi jonottaja saa viestin' : `${count} jonottajaa saa viestin`,
    waitingCalls: (count: number) =>
      count === 1 ? 'Yhdelle jonottajalle on soitettava' : `${count} jonottajalle on soitettava`,
    reason: (language: string) => `Syy asukkaille (${language})`,
    reasonHint: 'Lause, jonka asukas lukee viestissä, esimerkiksi: Kylätalon lämmitys on rikki.',
    publish: 'Julkaise klinikkapäivä',
    unpublish: 'Ota takaisin luonnokseksi',
    cancel: 'Peru klinikkapäivä',
    keep: 'Palaa takaisin',
  },
};

export type ClinicsText = typeof clinics;
