import type { StaffText } from '../fi/staff.ts';

export const staff: StaffText = {
  name: 'Vesiklinikka',
  audience: 'För personalen',
  title: (page) => `${page} – Vesiklinikka, personal`,
  errorTitle: (page) => `Fel: ${page}`,
  skip: 'Gå till innehållet',
  chooseLanguage: 'Välj språk',
  demo: 'Alla personer, fastigheter och tider är påhittade.',
  demoInbox: 'Läs demoversionens e-post',
  demoSms: 'Läs demoversionens sms',
  errorSummary: 'Kontrollera de här punkterna',
  optional: 'Frivilligt',
  privacy: 'Dataskydd',
  accessibility: 'Tillgänglighet',
  back: 'Tillbaka',
  cancel: 'Avbryt',
  save: 'Spara',
  saved: 'Ändringarna har sparats',

  nav: {
    label: 'Huvudmeny',
    today: 'I dag',
    clinics: 'Kliniker',
    properties: 'Fastigheter',
    messages: 'Meddelanden',
    admin: 'Administration',
  },

  files: {
    title: 'Bokningens bilagor',
    kinds: { site_plan: 'Situationsplan eller karta', photo: 'Foto', other: 'Annan handling' },
    add: 'Lägg till en bilaga åt invånaren',
    kind: 'Vad visar bilagan?',
    file: 'Fil att bifoga',
    hint: 'Till exempel ett foto av ett papper som invånaren hade med sig. Foto eller PDF, högst 20 MB.',
    send: 'Lägg till bilagan',
    added: 'Bilagan har lagts till',
  },

  search: {
    label: 'Sök fastighet',
    placeholder: 'Beteckning eller adress',
    button: 'Sök',
  },

  account: {
    menu: 'Mitt konto',
    signedInAs: 'Inloggad',
    roles: 'Dina roller',
    signOut: 'Logga ut',
  },

  ownCalendar: {
    link: 'Min kalender',
    title: 'Klinikdagarna i din egen kalender',
    name: 'Mina klinikdagar',
    lead: 'Visa de dagar då du är på plats i din egen kalender. Ändringar kommer dit av sig själva inom några timmar.',
    invitations:
      'Du får fortfarande inbjudningar per e-post. Om du lägger in dem i kalendern syns samma dag två gånger.',
    closedTitle: 'Kalendern är inte i bruk',
    open: 'Ta kalendern i bruk',
    openTitle: 'Kalendern är i bruk',
    subscribe: 'Öppna i kalenderprogrammet',
    address: 'Kalenderns adress',
    addressHint:
      'Eller kopiera adressen till ditt kalenderprogram, där man prenumererar på en kalender på webben.',
    secret:
      'Ge inte adressen till andra: den visar dina klinikdagar. Den innehåller inga uppgifter om invånare.',
    renewTitle: 'Har någon annan fått adressen?',
    renewHint: 'Den gamla adressen slutar fungera genast. Lägg till den nya i kalendern i stället.',
    renew: 'Byt adress',
    close: 'Ta kalendern ur bruk',
    opened: 'Kalenderns adress finns nedan',
    closed: 'Kalendern har tagits ur bruk',
  },

  busyCalendar: {
    title: 'Upptagna tider från din egen kalender',
    lead: 'När du anger adressen till din kalender ser den som planerar klinikdagar när du är upptagen på annat håll.',
    privacy:
      'Av din kalender sparas bara de upptagna tiderna. Den som planerar ser dem, men inte vad som står i kalendern.',
    address: 'Adressen till din kalender',
    addressHint:
      'Adressen börjar med https:// eller webcal://. Du hittar den i kalenderprogrammets delningsinställningar, ofta under namnet iCal eller ICS.',
    secret: 'Adressen sparas krypterad och visas inte längre för någon.',
    save: 'Spara kalendern',
    replace: 'Byt kalender',
    remove: 'Ta bort kalendern',
    removeHint: 'De upptagna tiderna tas bort genast, de också.',
    host: 'Servern',
    fetched: 'Senast läst',
    waiting: 'Kalendern hämtas. Ladda om sidan om en stund.',
    failed: 'Kalendern kunde inte läsas',
    failingSince: 'Har misslyckats sedan',
    again: 'Tjänsten försöker igen automatiskt.',
    kept: 'Till dess ser den som planerar de tider som lästes tidigare.',
    failures: {
      unreachable: 'Det gick inte att få en skyddad förbindelse till servern.',
      refused: 'Servern gav ingen kalender. Adressen kan vara fel eller föråldrad.',
      too_large: 'Kalendern är större än 5 megabyte.',
      too_slow: 'Servern svarade för långsamt.',
      not_a_calendar: 'På adressen finns ingen kalender som går att läsa. Där kan finnas en webbsida.',
      private_address: 'Adressen leder till ett internt nät, och därifrån hämtas inga kalendrar.',
      too_many: 'Det finns för många händelser i kalendern.',
    },
    saved: 'Adressen till din kalender har sparats',
    removed: 'Din kalender och de upptagna tiderna har tagits bort',
  },

  roles: {
    project_lead: 'projektledare',
    building_inspector: 'byggnadsinspektör',
    environmental_secretary: 'miljövårdssekreterare',
    coordinator: 'koordinator',
    communications: 'kommunikation',
    admin: 'huvudanvändare',
  },

  languageNames: { fi: 'finska', sv: 'svenska', en: 'engelska', nb: 'norska' },

  signIn: {
    title: 'Logga in',
    lead: 'För Vesiklinikkas personal. Du behöver inget lösenord: vi skickar en engångskod till din e-post.',
    email: 'Din e-postadress i arbetet',
    ask: 'Skicka koden',
    codeTitle: 'Skriv engångskoden',
    codeSent: (email) =>
      `Om ${email} har bjudits in till Vesiklinikka är koden på väg dit. Koden gäller i 10 minuter.`,
    code: 'Sexsiffrig kod',
    codeHint: 'Koden finns i din e-post. Titta också i skräpposten.',
    enter: 'Logga in',
    again: 'Skicka en ny kod',
    otherEmail: 'Byt e-postadress',
    or: 'eller',
    office: 'Logga in med arbetsplatsens konto',
    officeFailed: 'Det gick inte att logga in med arbetsplatsens konto',
    officeFailedHelp:
      'Du har inte bjudits in till Vesiklinikka, eller så avbröts inloggningen. Du kan be om en kod till din e-post.',
    notInvited: 'Får du ingen kod? Kommunens huvudanvändare bjuder in nya användare.',
    signedOut: 'Du har loggat ut',
    needed: 'Logga in för att komma till sidan.',
    residents: 'Gå till invånarnas tjänst',
  },

  errors: {
    notAllowedTitle: 'Du har inte rätt till den här sidan',
    notAllowed: 'Din roll räcker inte till. Be kommunens huvudanvändare om rättigheten.',
    notFoundTitle: 'Sidan hittades inte',
    notFound: 'Adressen kan vara fel, eller så har saken tagits bort.',
    failedTitle: 'Det är fel på tjänsten',
    failed: 'Felet har registrerats. Försök igen om en stund.',
    reference: 'Felets nummer',
    home: 'Gå till sidan I dag',
  },
};
