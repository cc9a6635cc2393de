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
