import type { MailText } from '../fi/mail.ts';

export const mail: MailText = {
  sender: (municipality) => `Avløpsklinikken, ${municipality}`,
  demo: 'DEMO: dette er et eksempel, ikke en ekte timebestilling.',
  labels: {
    when: 'Tid',
    former: 'Tidligere time',
    formerPlace: 'Tidligere sted',
    where: 'Sted',
    property: 'Eiendom',
    waitsFor: 'Du venter på',
    place: 'Din plass på listen',
    bring: 'Ta med',
    reason: 'Årsak',
    role: 'Din oppgave',
    roles: 'Dine roller',
    municipality: 'Kommune',
    bookingCode: 'Bestillingskode',
    oneTimeCode: 'Engangskode',
  },
  contact: {
    title: 'Lurer du på noe?',
    words: (phone, hours, mayReply) => {
      const call = `Ring ${phone}${hours && ` (${hours})`}`;
      if (!mayReply) return phone && `${call}.`;
      return phone ? `${call} eller svar på denne e-posten.` : 'Svar på denne e-posten.';
    },
  },
  calendar: {
    added: 'Vedlegget legger timen inn i kalenderen din.',
    replaced: 'Vedlegget erstatter den tidligere oppføringen i kalenderen din.',
    removed: 'Vedlegget fjerner timen fra kalenderen din.',
    visit: (municipality) => `Avløpsklinikk, ${municipality}`,
    seat: (municipality, role) => `Avløpsklinikk, ${municipality}: ${role}`,
    question: (phone, hours) =>
      phone === '' ? '' : `Spørsmål, eller kan du ikke komme? Ring ${phone}${hours && ` (${hours})`}.`,
  },
  change: {
    title: 'Hvis timen ikke passer',
    words: 'Du kan selv flytte eller avbestille timen.',
    until: (moment) => `Flytt timen senest ${moment}. Du kan avbestille helt til timen begynner.`,
    onlyCancel: 'Du kan avbestille timen selv helt til den begynner. Ring oss hvis du vil flytte den.',
    button: 'Åpne timen min',
    secret: 'Lenken er bare til deg: Den som har den, kan endre timen din. Ikke send den videre.',
    code: 'Med bestillingskoden finner du timen din også uten lenken.',
  },
  again: {
    title: 'Vil du ha en ny time?',
    words: 'Bestill på nettet eller ring oss.',
    button: 'Se ledige timer',
  },
  booked: {
    subject: (when) => `Time bestilt: ${when}, avløpsklinikken`,
    heading: 'Timen din er bestilt',
    words: 'Velkommen til avløpsklinikken. Du får gratis råd om avløpet på din egen eiendom.',
  },
  moved: {
    subject: (when) => `Ny time: ${when}, avløpsklinikken`,
    heading: 'Du har fått ny time',
    words: 'Timen din på avløpsklinikken er flyttet. Den tidligere timen gjelder ikke lenger.',
  },
  cancelled: {
    subject: (when) => `Avbestilt: ${when}, avløpsklinikken`,
    heading: 'Timen din er avbestilt',
    byHolder: 'Du avbestilte denne timen. Du trenger ikke å gjøre noe mer.',
    byStaff: 'En ansatt i kommunen avbestilte denne timen.',
  },
  link: {
    subject: (when) => `Lenke til timen din: ${when}, avløpsklinikken`,
    heading: 'Lenke til timen din',
    words: 'Du ba om en lenke til timen din. Hvis du ikke ba om den, trenger du ikke å gjøre noe.',
  },
  reminder: {
    subject: (when) => `Påminnelse: ${when}, avløpsklinikken`,
    heading: 'Påminnelse om timen din',
    words: 'Kan du ikke komme, så avbestill timen i god tid. Da kan noen andre få den.',
    missing: (things) => `Fagfolkene mangler fortsatt ${things}. Du kan sende det som mangler, på forhånd.`,
    things: { site_plan: 'situasjonskart', photo: 'bilder av anlegget', system_year: 'anleggets byggeår' },
    send: 'Send det som mangler',
  },
  declined: {
    subject: (when) => `Avbestiller du timen? Avløpsklinikken ${when}`,
    heading: 'Kan du ikke komme?',
    words: 'Kalenderen din meldte at du ikke kommer. Timen er fortsatt satt av til deg.',
    giveBack: 'Hvis du ikke trenger timen, kan du avbestille den. Da kan noen andre få den.',
    button: 'Avbestill timen min',
    stay: 'Kommer du likevel, trenger du ikke å gjøre noe.',
  },
  missed: {
    subject: (when) => `Vil du ha en ny time? Avløpsklinikken ${when}`,
    heading: 'Vi møttes ikke på klinikken',
    words: 'Denne timen var satt av til deg. Fikk du forfall, kan du bestille en ny. Rådgivningen er gratis.',
  },
  dayCancelled: {
    subject: (when) => `Klinikkdagen er avlyst: ${when}`,
    heading: 'Klinikkdagen er avlyst',
    words:
      'Vi har dessverre måttet avlyse denne avløpsklinikken. Timen du bestilte, gjelder ikke lenger. Vi beklager.',
  },
  dayMoved: {
    subject: (when) => `Klinikkdagen er flyttet: ${when}`,
    heading: 'Klinikkdagen er flyttet',
    words:
      'Vi har dessverre måttet flytte denne avløpsklinikken. Timen din gjelder fortsatt, men dagen eller stedet er et annet. Vi beklager.',
  },
  listJoined: {
    subject: 'Du står på ventelisten til avløpsklinikken',
    heading: 'Du står på ventelisten',
    anyDay: 'En hvilken som helst klinikkdag',
    words:
      'Vi skriver til deg når det er din tur og en time blir ledig. Si fra hvis du ikke trenger time lenger.',
    button: 'Se plassen min på listen',
    secret:
      'Lenken er bare din: med den kan man ta en tilbudt time eller gå ut av listen. Ikke send den videre.',
  },
  timeOffered: {
    subject: (when: string) => `En time er blitt ledig: ${when}, avløpsklinikken`,
    heading: 'Vil du ha denne timen?',
    kept: (until: string) =>
      `Timen er holdt av til deg. Svar senest ${until}. Etter det tilbyr vi den til nestemann.`,
    firstGets: (until: string) =>
      `Vi tilbyr timen til flere, og den som svarer først, får den. Svar senest ${until}.`,
    button: 'Svar på tilbudet',
    stay: 'Passer ikke timen, beholder du plassen din på listen.',
  },
  awaitedMoved: {
    subject: (when) => `Klinikkdagen er flyttet, du står fortsatt på listen: ${when}`,
    heading: 'Klinikkdagen er flyttet, du står fortsatt på listen',
    words:
      'Vi har dessverre måttet flytte denne avløpsklinikken. Du beholder plassen din på ventelisten. Vi beklager.',
    offerEnds: 'Timen vi sist tilbød deg, gjelder ikke lenger.',
    leave: 'Passer ikke den nye dagen eller det nye stedet, kan du gå ut av listen.',
  },
  awaitedCancelled: {
    words: 'Vi har dessverre måttet avlyse denne avløpsklinikken. Vi beklager.',
    stays: 'Du beholder plassen din på listen. Når det er din tur, tilbyr vi deg en time en annen dag.',
    leave: 'Trenger du ikke time lenger, kan du gå ut av listen.',
    ends: 'Du står ikke lenger på listen for denne dagen.',
  },
  adviceReady: {
    subject: 'Rådgivningsnotatet ditt er klart',
    heading: 'Rådgivningsnotatet ditt er klart',
    words: (day) => `Du var på avløpsklinikken ${day}. Nå kan du lese rådene du fikk.`,
    how: 'Åpne timen din og be om en engangskode på siden. Vi sender koden til denne e-postadressen.',
    button: 'Les notatet',
  },
  readingCode: {
    subject: 'Engangskode for å lese rådgivningsnotatet',
    heading: 'Engangskoden din',
    words: 'Skriv koden på siden der du ba om den. Da kan du lese rådgivningsnotatet ditt.',
  },
  signInCode: {
    subject: 'Engangskode for innlogging i Vesiklinikka',
    heading: 'Engangskoden din',
    words: 'Skriv koden på innloggingssiden.',
  },
  code: {
    until: (time) => `Koden gjelder til kl. ${time} og kan brukes én gang.`,
    notAsked: 'Hvis du ikke ba om koden, må du ikke gi den til noen. Du trenger ikke å gjøre noe.',
  },
  invited: {
    subject: (when, venue) => `Invitasjon: avløpsklinikk ${when}, ${venue}`,
    heading: 'Invitasjon til klinikkdag',
    words: 'Du er satt opp på denne klinikkdagen. Svar på invitasjonen i e-posten eller kalenderen din.',
    button: 'Åpne klinikkdagen',
  },
  changed: {
    subject: (when, venue) => `Endring: avløpsklinikk ${when}, ${venue}`,
    heading: 'Klinikkdagen er endret',
    words: 'Se over de nye opplysningene og svar på invitasjonen på nytt.',
  },
  released: {
    subject: (when, venue) => `Avlyst for deg: avløpsklinikk ${when}, ${venue}`,
    released: {
      heading: 'Det er ikke lenger behov for deg på denne klinikkdagen',
      words: 'Du er tatt av klinikkdagen. For de andre går den som planlagt.',
    },
    cancelled: { heading: 'Klinikkdagen er avlyst', words: 'Klinikkdagen blir ikke holdt.' },
    unpublished: {
      heading: 'Klinikkdagen planlegges på nytt',
      words: 'Invitasjonen gjelder ikke lenger. Du får en ny hvis dagen blir publisert igjen.',
    },
  },
  staffInvited: {
    subject: (municipality) => `Invitasjon til å bruke Vesiklinikka: ${municipality}`,
    heading: 'Velkommen til Vesiklinikka',
    words: (inviter) => `${inviter} har invitert deg som bruker.`,
    how: 'Logg inn med denne e-postadressen. Du trenger ikke passord: Du får en engangskode på e-post hver gang.',
    button: 'Logg inn i Vesiklinikka',
  },
  roles: {
    project_lead: 'prosjektleder',
    building_inspector: 'byggesaksbehandler',
    environmental_secretary: 'miljørådgiver',
    coordinator: 'koordinator',
    communications: 'kommunikasjon',
    admin: 'administrator',
  },
  failures: {
    unreachable: 'Får ikke kontakt med e-postserveren.',
    timed_out: 'E-postserveren svarte ikke i tide.',
    refused: 'Mottakerens e-postserver tok ikke imot meldingen. Sjekk adressen.',
    sign_in: 'E-postserveren godtok ikke tjenestens brukernavn og passord.',
    unconfirmed: 'Forbindelsen ble brutt under sendingen. Meldingen kan ha kommet fram.',
    expired: 'Meldingen ble for gammel før den kunne sendes.',
    overtaken: 'En nyere melding om den samme timen erstattet denne, så den ble ikke sendt.',
    past: 'Timen hadde allerede begynt, så påminnelsen ble ikke sendt.',
    unknown: 'Meldingen kunne ikke sendes.',
  },
};
