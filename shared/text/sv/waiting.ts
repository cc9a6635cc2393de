import type { WaitingText } from '../fi/waiting.ts';

export const waiting: WaitingText = {
  invite: {
    day: 'Du kan ställa dig på dagens väntelista. När någon avbokar erbjuder vi tiden till dem som köar.',
    anyDay:
      'Du kan ställa dig på väntelistan. När en tid blir ledig eller en ny dag publiceras erbjuder vi dig en tid.',
    join: 'Ställ dig på väntelistan',
  },

  anyDay: 'Vilken klinikdag som helst',
  days: 'Se kommunens klinikdagar',
  stay: 'Om tiden inte passar behåller du din plats i kön.',

  join: {
    title: 'Ställ dig på väntelistan',
    what: 'Du köar till den här dagen',
    whatAny: 'Du köar till vilken dag som helst',
    howTitle: 'Så fungerar väntelistan',
    how: [
      'När en tid blir ledig erbjuder vi den först till den som har köat längst.',
      'När det blir din tur får du e-post av oss. Du har två timmar på dig att svara.',
      'Om du inte ger någon e-postadress kontaktar vi dig per telefon.',
    ],
    phoneHint: 'Vi når dig på det om du inte ger någon e-postadress eller om den lediga tiden börjar snart.',
    phoneSmsHint:
      'Om du inte ger någon e-postadress får du bekräftelsen och erbjudandena som sms till din mobiltelefon. Vi ringer om den lediga tiden börjar snart.',
    emailHint: 'Vi skickar en länk där du ser din plats i kön och kan svara när vi erbjuder en tid.',
    notice: 'Kan du komma snabbt?',
    shortNotice: 'Jag kan komma också med kort varsel',
    shortNoticeHelp:
      'Då erbjuder vi dig också tider som börjar inom ett dygn: den som svarar först får tiden.',
    send: 'Ställ mig på väntelistan',
    toTimes: 'Välj en ledig tid',
  },

  place: {
    title: 'Din plats i kön',
    number: (count) => (count === 1 ? 'Du står först i kön' : `Du har plats ${count} i kön`),
    joinedTitle: 'Nu står du på väntelistan',
    mailed: (address) => `Vi skickade länken till den här sidan till ${address}.`,
    texted: (number) => `Vi skickade länken till den här sidan som sms till ${number}.`,
    notMailed: 'Vi ringer när det blir din tur. Spara sidan som bokmärke så hittar du den igen.',
    declinedTitle: 'Tack för ditt svar',
    declined: 'Vi erbjuder tiden till nästa. Du behåller din plats i kön.',
    nextTitle: 'Vad händer nu?',
    byMail: 'När det blir din tur får du e-post av oss. Du har två timmar på dig att svara.',
    bySms: 'När det blir din tur får du ett sms av oss. Du har två timmar på dig att svara.',
    byPhone: 'När det blir din tur ringer vi dig.',
    quick: 'Om tiden börjar inom ett dygn ska du svara inom en halvtimme.',
    hours: 'Vi erbjuder tider mellan kl. 8 och 20.',
    told: 'Din anmälan',
    what: 'Du väntar på',
    shortNotice: 'Kort varsel',
    yes: 'Du kan komma också med kort varsel',
    no: 'Vi erbjuder bara tider som börjar senare än om ett dygn',
    contactTitle: 'Om något ändras',
    change: 'Kontakta kommunen om dina uppgifter ändras. Lämna väntelistan om du inte längre behöver en tid.',
    leave: 'Lämna väntelistan',
  },

  offer: {
    title: (count) => (count === 1 ? 'Vill du ha den här tiden?' : 'Vill du ha någon av de här tiderna?'),
    until: (moment) => `Svara senast ${moment}.`,
    kept: 'Tiden är reserverad för dig tills dess.',
    shared: 'Vi har erbjudit tiden också till andra: den som svarar först får den.',
    take: (clock) => `Ta tiden kl. ${clock}`,
    decline: 'Nej tack',
    pastTitle: 'Tider som vi har erbjudit dig',
    state: {
      taken: 'Du tog tiden',
      declined: 'Du svarade ”Nej tack”',
      lapsed: 'Svarstiden gick ut',
      gone: 'Erbjuds inte längre',
    },
  },

  leave: {
    title: 'Vill du lämna väntelistan?',
    lead: 'Du förlorar din plats i kön. Om du anmäler dig på nytt hamnar du sist.',
    offered: 'Tiden som vi har erbjudit dig går till nästa.',
    confirm: 'Lämna väntelistan',
    keep: 'Stå kvar på väntelistan',
  },

  ended: {
    bookedTitle: 'Du fick en tid',
    booked: 'Du bokade en tid från väntelistan, så du köar inte längre.',
    open: 'Öppna bokningen',
    elsewhereTitle: 'Fastigheten har redan en tid',
    elsewhere: 'En tid är bokad för fastigheten, så du köar inte längre. Du hittar tiden med bokningskoden.',
    find: 'Sök fram bokningen',
    leftTitle: 'Du står inte längre på väntelistan',
    left: 'Vi erbjuder dig inte fler tider. Du kan anmäla dig på nytt om du behöver en tid.',
    overTitle: 'Väntelistan är stängd',
    over: 'Dagen som du väntade på har börjat eller ställts in. Se om någon annan dag passar dig.',
  },
};
