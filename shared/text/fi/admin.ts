/** What admins read: people, venues, the municipality's own words, the audit log. The Finnish file gives the others their shape. */
export const admin = {
  title: 'Hallinta',
  tabs: {
    label: 'Hallinnan osat',
    people: 'Henkilöt',
    venues: 'Pitopaikat',
    place: 'Kunnan tiedot',
    audit: 'Muutosloki',
  },
  otherPlaces: 'Vaihda kuntaa',

  people: {
    title: 'Henkilöt',
    lead: 'Henkilöt, joilla on rooli tässä kunnassa.',
    invite: 'Kutsu henkilö',
    name: 'Nimi',
    contact: 'Yhteystiedot',
    roles: 'Roolit',
    you: 'sinä',
    invited: (name: string) => `${name} on kutsuttu`,
    invitedHelp: 'Kutsu on matkalla sähköpostiin.',
    left: 'Käyttöoikeus on päätetty',
    leftHelp: (days: number) =>
      days === 0
        ? 'Tulevia klinikkapäiviä ei ollut.'
        : days === 1
          ? 'Yksi tuleva klinikkapäivä tarvitsee nyt sijaisen.'
          : `${days} tulevaa klinikkapäivää tarvitsee nyt sijaisen.`,
  },

  invite: {
    title: 'Kutsu henkilö',
    lead: 'Kutsuttu saa sähköpostin, jossa on linkki kirjautumiseen. Salasanaa ei tarvita.',
    email: 'Sähköposti',
    emailHint: 'Jos hän työskentelee jo toisessa kunnassa, hänen tilinsä ja nimensä pysyvät samoina.',
    name: 'Nimi',
    phone: 'Puhelin',
    language: 'Viestien kieli',
    roles: 'Roolit',
    send: 'Lähetä kutsu',
  },

  person: {
    facts: 'Tiedot',
    emailHint:
      'Kirjautuminen tapahtuu tällä osoitteella. Jos osoite vaihtuu, lähetä kutsu uuteen osoitteeseen.',
    roles: 'Roolit tässä kunnassa',
    rolesHint: 'Muutos on voimassa heti.',
    has: 'on',
    give: 'Anna',
    take: 'Poista',
    changed: 'Roolit on muutettu',
    endTitle: 'Käyttöoikeuden päättäminen',
    endWords: 'Kun henkilö ei enää työskentele kunnassa, päätä hänen käyttöoikeutensa.',
    end: 'Päätä käyttöoikeus',
    yourself: 'Omaa käyttöoikeutta ei voi päättää. Pyydä toista pääkäyttäjää.',
    history: 'Näytä muutokset',
  },

  end: {
    title: (name: string) => `Päätetäänkö käyttöoikeus: ${name}?`,
    list: [
      'Kirjautuminen päättyy heti kaikilla laitteilla.',
      'Kaikki roolit tässä kunnassa poistuvat. Roolit muissa kunnissa säilyvät.',
      'Tulevat klinikkapäivät, joille hänet on merkitty, tarvitsevat sijaisen.',
      'Nimi säilyy allekirjoitetuissa neuvontamuistioissa, menneissä klinikkapäivissä ja muutoslokissa.',
    ],
    submit: 'Päätä käyttöoikeus',
  },

  venues: {
    title: 'Pitopaikat',
    lead: 'Paikat ja tilat, joissa klinikkapäiviä pidetään.',
    add: 'Lisää pitopaikka',
    edit: 'Muokkaa',
    closed: 'suljettu',
    empty: 'Kunnalla ei ole vielä pitopaikkoja',
    emptyHelp: 'Lisää ensimmäinen, niin klinikkapäiviä voi suunnitella.',
    added: 'Pitopaikka on lisätty',
    rooms: 'Tilat',
    new: 'Uusi pitopaikka',
    venue: 'Pitopaikka',
    name: (language: string) => `Nimi (${language})`,
    address: 'Katuosoite',
    village: 'Kylä tai kaupunginosa',
    accessibility: (language: string) => `Esteettömyys (${language})`,
    accessibilityHint: 'Esimerkiksi: Sisäänkäynnillä on luiska, ja wc on esteetön.',
    parking: (language: string) => `Pysäköinti (${language})`,
    firstRoom: 'Ensimmäinen tila',
    room: (name: string) => `Tila: ${name}`,
    newRoom: 'Uusi tila',
    addRoom: 'Lisää tila',
    roomName: (language: string) => `Tilan nimi (${language})`,
    close: 'Suljettu: ei tarjota uusille klinikkapäiville',
    closeHint: 'Jo sovitut päivät jäävät ennalleen.',
  },

  place: {
    title: 'Kunnan tiedot',
    lead: 'Nämä tiedot näkyvät asukkaille kunnan sivuilla ja viesteissä.',
    contact: 'Yhteystiedot',
    phone: 'Puhelin',
    phoneHours: (language: string) => `Puhelinajat (${language})`,
    phoneHoursHint: 'Esimerkiksi: ma–pe klo 9–15',
    email: 'Sähköposti',
    emailHint: 'Asukkaiden vastaukset tulevat tähän osoitteeseen.',
    languages: 'Kielet',
    languagesHint:
      'Asukkaiden tekstit on kirjoitettava näillä kielillä, ennen kuin klinikkapäivän voi julkaista.',
    main: 'Ensisijainen kieli',
    texts: 'Kunnan omat sanat',
    words: (language: string) => `Tervehdys kunnan sivulla (${language})`,
  },

  audit: {
    title: 'Muutosloki',
    lead: 'Kuka muutti mitä ja milloin. Rivejä ei voi muuttaa eikä poistaa.',
    when: 'Aika',
    who: 'Kuka',
    what: 'Mitä',
    actors: { staff: 'henkilöstö', holder: 'varaaja', public: 'asukas', system: 'järjestelmä' },
    empty: 'Muutoksia ei ole vielä.',
    older: 'Vanhemmat muutokset',
    newest: 'Uusimmat muutokset',
    only: 'Näytetään vain yhden henkilön muutokset.',
    all: 'Näytä kaikki',
    days: (count: number) =>
      count === 0
        ? 'ei tulevia klinikkapäiviä'
        : count === 1
          ? '1 päivä tarvitsee sijaisen'
          : `${count} päivää tarvitsee sijaisen`,
    fields: {
      name: 'nimi',
      phone: 'puhelin',
      language: 'kieli',
      phoneHours: 'puhelinajat',
      email: 'sähköposti',
      languages: 'kielet',
      words: 'tervehdys',
    },
    actions: {
      'person.invited': 'kutsui henkilön',
      'person.role_given': 'antoi roolin',
      'person.role_taken': 'poisti roolin',
      'person.changed': 'muutti henkilön tietoja',
      'person.left': 'päätti käyttöoikeuden',
      'municipality.changed': 'muutti kunnan tietoja',
      'venue.added': 'lisäsi pitopaikan',
      'venue.changed': 'muutti pitopaikan tietoja',
      'venue.closed': 'sulki pitopaikan',
      'venue.reopened': 'avasi pitopaikan uudelleen',
      'room.added': 'lisäsi tilan',
      'room.changed': 'muutti tilan tietoja',
      'clinic.drafted': 'suunnitteli klinikkapäivän',
      'clinic.changed': 'muutti klinikkapäivää',
      'clinic.staffed': 'vaihtoi klinikkapäivän asiantuntijoita',
      'clinic.published': 'julkaisi klinikkapäivän',
      'clinic.unpublished': 'otti klinikkapäivän takaisin luonnokseksi',
      'clinic.cancelled': 'perui klinikkapäivän',
      'booking.made': 'varasi ajan',
      'booking.moved': 'siirsi ajan',
      'booking.changed': 'täydensi varausta',
      'booking.cancelled': 'perui ajan',
      'booking.link_renewed': 'uusi varauksen linkin',
      'visit.marked': 'merkitsi käynnin tilan',
      'note.signed': 'allekirjoitti neuvontamuistion',
      'note.signed_and_held_back': 'allekirjoitti neuvontamuistion, jota ei anneta asukkaalle',
      'note.added_to': 'täydensi neuvontamuistiota',
      'note.printed': 'tulosti neuvontamuistion',
      'property.matched': 'yhdisti kiinteistön rekisteriin',
      'property.confirmed': 'vahvisti kiinteistön',
      'message.sent_again': 'lähetti viestin uudelleen',
    } as Record<string, string>,
  },
};

export type AdminText = typeof admin;
