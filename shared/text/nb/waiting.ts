import type { WaitingText } from '../fi/waiting.ts';

export const waiting: WaitingText = {
  invite: {
    day: 'Du kan sette deg på ventelisten for dagen. Når noen avbestiller, tilbyr vi timen til dem som venter.',
    anyDay:
      'Du kan sette deg på ventelisten. Når en time blir ledig eller en ny dag legges ut, tilbyr vi deg time.',
    join: 'Sett deg på ventelisten',
  },

  anyDay: 'En hvilken som helst klinikkdag',
  days: 'Se kommunens klinikkdager',
  stay: 'Passer ikke timen, beholder du plassen din på listen.',

  join: {
    title: 'Sett deg på ventelisten',
    what: 'Du venter på time denne dagen',
    whatAny: 'Du venter på time en hvilken som helst dag',
    howTitle: 'Slik virker ventelisten',
    how: [
      'Når en time blir ledig, tilbyr vi den først til den som har ventet lengst.',
      'Når det blir din tur, får du e-post fra oss. Du har to timer på deg til å svare.',
      'Oppgir du ikke e-postadresse, tar vi kontakt på telefon.',
    ],
    phoneHint:
      'Vi når deg på det hvis du ikke oppgir e-postadresse, eller hvis den ledige timen begynner snart.',
    phoneSmsHint:
      'Oppgir du ingen e-postadresse, kommer bekreftelsen og tilbudene som SMS til mobilen din. Vi ringer hvis den ledige timen begynner snart.',
    emailHint: 'Vi sender en lenke der du ser plassen din og kan svare når vi tilbyr deg en time.',
    notice: 'Kan du komme raskt?',
    shortNotice: 'Jeg kan også komme på kort varsel',
    shortNoticeHelp:
      'Da tilbyr vi deg også timer som begynner innen et døgn: den som svarer først, får timen.',
    send: 'Sett meg på ventelisten',
    toTimes: 'Velg en ledig time',
  },

  place: {
    title: 'Plassen din på ventelisten',
    number: (count) => (count === 1 ? 'Du står først på listen' : `Du er nummer ${count} på listen`),
    joinedTitle: 'Nå står du på ventelisten',
    mailed: (address) => `Vi har sendt lenken til denne siden til ${address}.`,
    texted: (number) => `Vi har sendt lenken til denne siden på SMS til ${number}.`,
    notMailed: 'Vi ringer når det blir din tur. Lagre siden som bokmerke, så finner du den igjen.',
    declinedTitle: 'Takk for svaret',
    declined: 'Vi tilbyr timen til nestemann. Du beholder plassen din på listen.',
    nextTitle: 'Hva skjer nå?',
    byMail: 'Når det blir din tur, får du e-post fra oss. Du har to timer på deg til å svare.',
    bySms: 'Når det blir din tur, får du en SMS fra oss. Du har to timer på deg til å svare.',
    byPhone: 'Når det blir din tur, ringer vi deg.',
    quick: 'Begynner timen innen et døgn, må du svare innen en halv time.',
    hours: 'Vi tilbyr timer mellom kl. 8 og 20.',
    told: 'Det du har oppgitt',
    what: 'Du venter på',
    shortNotice: 'Kort varsel',
    yes: 'Du kan også komme på kort varsel',
    no: 'Vi tilbyr bare timer som er mer enn et døgn fram i tid',
    contactTitle: 'Hvis noe endrer seg',
    change:
      'Kontakt kommunen hvis opplysningene endrer seg. Gå ut av listen hvis du ikke lenger trenger time.',
    leave: 'Gå ut av ventelisten',
  },

  offer: {
    title: (count) => (count === 1 ? 'Vil du ha denne timen?' : 'Vil du ha en av disse timene?'),
    until: (moment) => `Svar senest ${moment}.`,
    kept: 'Fram til da er timen holdt av til deg.',
    shared: 'Vi har tilbudt timen til andre også: den som svarer først, får den.',
    take: (clock) => `Ta timen kl. ${clock}`,
    decline: 'Nei takk',
    pastTitle: 'Timer vi har tilbudt deg før',
    state: {
      taken: 'Du tok timen',
      declined: 'Du svarte «Nei takk»',
      lapsed: 'Svarfristen gikk ut',
      gone: 'Ikke lenger tilgjengelig',
    },
  },

  leave: {
    title: 'Vil du gå ut av ventelisten?',
    lead: 'Du mister plassen din. Setter du deg på listen igjen senere, havner du bakerst.',
    offered: 'Timen vi har tilbudt deg, går til nestemann.',
    confirm: 'Gå ut av listen',
    keep: 'Bli stående på listen',
  },

  ended: {
    bookedTitle: 'Du har fått time',
    booked: 'Du bestilte en time fra ventelisten og venter ikke lenger.',
    open: 'Åpne bestillingen',
    elsewhereTitle: 'Eiendommen har allerede en time',
    elsewhere:
      'Det er bestilt time for eiendommen, så du venter ikke lenger. Du finner den med bestillingskoden.',
    find: 'Finn bestillingen',
    leftTitle: 'Du står ikke lenger på ventelisten',
    left: 'Vi tilbyr deg ikke flere timer. Du kan sette deg på listen igjen hvis du trenger time.',
    overTitle: 'Ventelisten er stengt',
    over: 'Dagen du ventet på, er begynt eller avlyst. Se om en annen dag passer for deg.',
  },
};
