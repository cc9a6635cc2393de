import type { StaffText } from '../fi/staff.ts';

export const staff: StaffText = {
  name: 'Vesiklinikka',
  audience: 'For ansatte',
  title: (page) => `${page} – Vesiklinikka, ansatte`,
  errorTitle: (page) => `Feil: ${page}`,
  skip: 'Gå til innholdet',
  chooseLanguage: 'Velg språk',
  demo: 'Alle personer, eiendommer og timer er oppdiktet.',
  demoInbox: 'Les e-posten i demoen',
  demoSms: 'Les SMS-ene i demoen',
  errorSummary: 'Kontroller disse punktene',
  optional: 'Valgfritt',
  privacy: 'Personvern',
  accessibility: 'Tilgjengelighet',
  back: 'Tilbake',
  cancel: 'Avbryt',
  save: 'Lagre',
  saved: 'Endringene er lagret',

  nav: {
    label: 'Hovedmeny',
    today: 'I dag',
    clinics: 'Klinikker',
    properties: 'Eiendommer',
    messages: 'Meldinger',
    admin: 'Administrasjon',
  },

  files: {
    title: 'Vedlegg fra innbyggeren',
    kinds: { site_plan: 'Situasjonskart eller plantegning', photo: 'Bilde', other: 'Et annet dokument' },
  },

  search: {
    label: 'Finn eiendom',
    placeholder: 'Nummer eller adresse',
    button: 'Søk',
  },

  account: {
    menu: 'Min konto',
    signedInAs: 'Innlogget',
    roles: 'Rollene dine',
    signOut: 'Logg ut',
  },

  ownCalendar: {
    link: 'Min kalender',
    title: 'Klinikkdagene i din egen kalender',
    name: 'Mine klinikkdager',
    lead: 'Vis dagene du er til stede, i din egen kalender. Endringer kommer dit av seg selv i løpet av noen timer.',
    invitations:
      'Du får fortsatt invitasjoner på e-post. Legger du dem i kalenderen, vises samme dag to ganger.',
    closedTitle: 'Kalenderen er ikke i bruk',
    open: 'Ta kalenderen i bruk',
    openTitle: 'Kalenderen er i bruk',
    subscribe: 'Åpne i kalenderprogrammet',
    address: 'Adressen til kalenderen',
    addressHint:
      'Eller kopier adressen til kalenderprogrammet ditt, der du abonnerer på en kalender på nettet.',
    secret: 'Hold adressen for deg selv: Den viser klinikkdagene dine. Den sier ingenting om innbyggere.',
    renewTitle: 'Har noen andre fått adressen?',
    renewHint: 'Den gamle adressen slutter å virke med en gang. Legg inn den nye i kalenderen i stedet.',
    renew: 'Bytt adresse',
    close: 'Slutt å bruke kalenderen',
    opened: 'Adressen til kalenderen står under',
    closed: 'Kalenderen er ikke lenger i bruk',
  },

  busyCalendar: {
    title: 'Opptatte tider fra din egen kalender',
    lead: 'Når du oppgir adressen til kalenderen din, ser den som planlegger klinikkdager, når du er opptatt et annet sted.',
    privacy:
      'Fra kalenderen din lagres bare de opptatte tidene. Den som planlegger, ser dem, men ikke hva som står i kalenderen.',
    address: 'Adressen til kalenderen din',
    addressHint:
      'Adressen begynner med https:// eller webcal://. Du finner den i delingsinnstillingene i kalenderprogrammet, ofte som iCal eller ICS.',
    secret: 'Adressen lagres kryptert og vises ikke for noen igjen.',
    save: 'Lagre kalenderen',
    replace: 'Bytt kalender',
    remove: 'Fjern kalenderen',
    removeHint: 'Da slettes også de opptatte tidene med en gang.',
    host: 'Tjener',
    fetched: 'Sist lest',
    waiting: 'Kalenderen hentes. Last siden på nytt om litt.',
    failed: 'Kalenderen kunne ikke leses',
    failingSince: 'Feil siden',
    again: 'Tjenesten prøver igjen av seg selv.',
    kept: 'Til da ser den som planlegger, tidene som ble lest tidligere.',
    failures: {
      unreachable: 'Det var ikke mulig å få en sikker forbindelse til tjeneren.',
      refused: 'Tjeneren ga ingen kalender. Adressen kan være feil eller utdatert.',
      too_large: 'Kalenderen er større enn 5 megabyte.',
      too_slow: 'Tjeneren svarte for sakte.',
      not_a_calendar: 'Det er ingen kalender som kan leses på adressen. Det kan være en nettside.',
      private_address: 'Adressen fører til et internt nett, og derfra hentes ingen kalendere.',
      too_many: 'Kalenderen har for mange oppføringer.',
    },
    saved: 'Adressen til kalenderen din er lagret',
    removed: 'Kalenderen din og de opptatte tidene er fjernet',
  },

  roles: {
    project_lead: 'prosjektleder',
    building_inspector: 'byggesaksbehandler',
    environmental_secretary: 'miljørådgiver',
    coordinator: 'koordinator',
    communications: 'kommunikasjon',
    admin: 'administrator',
  },

  languageNames: { fi: 'finsk', sv: 'svensk', en: 'engelsk', nb: 'norsk' },

  signIn: {
    title: 'Logg inn',
    lead: 'For ansatte i Vesiklinikka. Du trenger ikke passord: Vi sender en engangskode til e-posten din.',
    email: 'E-postadressen din på jobb',
    ask: 'Send koden',
    codeTitle: 'Skriv inn engangskoden',
    codeSent: (email) =>
      `Hvis ${email} er invitert til Vesiklinikka, er koden på vei dit. Koden gjelder i 10 minutter.`,
    code: 'Sekssifret kode',
    codeHint: 'Koden ligger i e-posten din. Se også i søppelpost.',
    enter: 'Logg inn',
    again: 'Send en ny kode',
    otherEmail: 'Bruk en annen e-postadresse',
    or: 'eller',
    office: 'Logg inn med jobbkontoen',
    officeFailed: 'Innloggingen med jobbkontoen mislyktes',
    officeFailedHelp:
      'Du er ikke invitert til Vesiklinikka, eller innloggingen ble avbrutt. Du kan be om en kode på e-post.',
    notInvited: 'Får du ingen kode? Administratoren i kommunen inviterer nye brukere.',
    signedOut: 'Du er logget ut',
    needed: 'Logg inn for å komme til siden.',
    residents: 'Gå til tjenesten for innbyggere',
  },

  errors: {
    notAllowedTitle: 'Du har ikke tilgang til denne siden',
    notAllowed: 'Rollen din gir ikke tilgang. Be administratoren i kommunen om det.',
    notFoundTitle: 'Siden finnes ikke',
    notFound: 'Adressen kan være feil, eller saken er fjernet.',
    failedTitle: 'Det har oppstått en feil i tjenesten',
    failed: 'Feilen er registrert. Prøv igjen om litt.',
    reference: 'Feilnummer',
    home: 'Gå til siden I dag',
  },
};
