import type { MailText } from '../fi/mail.ts';

export const mail: MailText = {
  sender: (municipality) => `Avloppskliniken, ${municipality}`,
  demo: 'DEMO: det här är ett exempel, inte en riktig tidsbokning.',
  labels: {
    when: 'Tid',
    former: 'Tidigare tid',
    formerPlace: 'Tidigare plats',
    where: 'Plats',
    property: 'Fastighet',
    waitsFor: 'Du väntar på',
    place: 'Din plats i kön',
    bring: 'Ta med',
    reason: 'Orsak',
    role: 'Din uppgift',
    roles: 'Dina roller',
    municipality: 'Kommun',
    bookingCode: 'Bokningskod',
    oneTimeCode: 'Engångskod',
  },
  contact: {
    title: 'Har du frågor?',
    words: (phone, hours, mayReply) => {
      const call = `Ring ${phone}${hours && ` (${hours})`}`;
      if (!mayReply) return phone && `${call}.`;
      return phone ? `${call} eller svara på det här meddelandet.` : 'Svara på det här meddelandet.';
    },
  },
  calendar: {
    added: 'Bilagan innehåller en kalenderanteckning som lägger in tiden i din kalender.',
    replaced: 'Kalenderanteckningen i bilagan ersätter den tidigare.',
    removed: 'Bilagan tar bort tiden ur din kalender.',
    visit: (municipality) => `Avloppsklinik, ${municipality}`,
    seat: (municipality, role) => `Avloppsklinik, ${municipality}: ${role}`,
    question: (phone, hours) =>
      phone === '' ? '' : `Frågor eller förhinder? Ring ${phone}${hours && ` (${hours})`}.`,
  },
  change: {
    title: 'Om tiden inte passar',
    words: 'Du kan själv flytta eller avboka tiden.',
    until: (moment) => `Flytta tiden senast ${moment}. Du kan avboka ända tills tiden börjar.`,
    onlyCancel: 'Du kan avboka tiden själv ända tills den börjar. Ring oss om du vill flytta den.',
    button: 'Öppna min bokning',
    secret: 'Länken är bara för dig: med den går det att ändra din bokning. Skicka den inte vidare.',
    code: 'Med bokningskoden hittar du din bokning också utan länken.',
  },
  again: {
    title: 'Vill du ha en ny tid?',
    words: 'Boka den på nätet eller ring oss.',
    button: 'Se lediga tider',
  },
  booked: {
    subject: (when) => `Bokad: ${when}, avloppskliniken`,
    heading: 'Din tid är bokad',
    words:
      'Välkommen till avloppskliniken. Du får avgiftsfri rådgivning om avloppsvattnet på just din fastighet.',
  },
  moved: {
    subject: (when) => `Ny tid: ${when}, avloppskliniken`,
    heading: 'Du har fått en ny tid',
    words: 'Din tid på avloppskliniken har flyttats. Den tidigare tiden gäller inte längre.',
  },
  cancelled: {
    subject: (when) => `Avbokad: ${when}, avloppskliniken`,
    heading: 'Din tid är avbokad',
    byHolder: 'Du avbokade den här tiden. Du behöver inte göra något mer.',
    byStaff: 'En anställd vid kommunen avbokade den här tiden.',
  },
  link: {
    subject: (when) => `Länk till din bokning: ${when}, avloppskliniken`,
    heading: 'Länk till din bokning',
    words: 'Du bad om en länk till din bokning. Om du inte bad om den behöver du inte göra någonting.',
  },
  reminder: {
    subject: (when) => `Påminnelse: ${when}, avloppskliniken`,
    heading: 'Påminnelse om din tid',
    words: 'Om du inte kan komma, avboka din tid i god tid. Då kan någon annan få den.',
    missing: (things) => `De sakkunniga saknar ännu ${things}. Du kan skicka det som saknas på förhand.`,
    things: {
      site_plan: 'en situationsplan',
      photo: 'bilder av systemet',
      system_year: 'systemets byggnadsår',
    },
    send: 'Skicka det som saknas',
  },
  declined: {
    subject: (when) => `Avbokar du din tid? Avloppskliniken ${when}`,
    heading: 'Kan du inte komma?',
    words: 'Din kalender meddelade att du inte kommer. Tiden är fortfarande bokad för dig.',
    giveBack: 'Om du inte behöver tiden kan du avboka den. Då kan någon annan få den.',
    button: 'Avboka min tid',
    stay: 'Om du ändå kommer behöver du inte göra någonting.',
  },
  missed: {
    subject: (when) => `Vill du ha en ny tid? Avloppskliniken ${when}`,
    heading: 'Vi träffades inte på kliniken',
    words:
      'Den här tiden var bokad för dig. Om du fick förhinder kan du boka en ny. Rådgivningen är avgiftsfri.',
  },
  dayCancelled: {
    subject: (when) => `Klinikdagen är inställd: ${when}`,
    heading: 'Klinikdagen är inställd',
    words:
      'Vi har tyvärr varit tvungna att ställa in den här avloppskliniken. Tiden som du bokade gäller inte längre. Vi beklagar.',
  },
  dayMoved: {
    subject: (when) => `Klinikdagen har flyttats: ${when}`,
    heading: 'Klinikdagen har flyttats',
    words:
      'Vi har tyvärr varit tvungna att flytta den här avloppskliniken. Din bokning gäller, men dagen eller platsen är en annan. Vi beklagar.',
  },
  listJoined: {
    subject: 'Du står på väntelistan till avloppskliniken',
    heading: 'Du står på väntelistan',
    anyDay: 'Vilken klinikdag som helst',
    words:
      'Vi skickar dig ett meddelande när det är din tur och en tid blir ledig. Säg till om du inte längre behöver en tid.',
    button: 'Se min plats i kön',
    secret:
      'Länken är bara för dig: med den kan man ta en erbjuden tid eller lämna väntelistan. Skicka den inte vidare.',
  },
  timeOffered: {
    subject: (when: string) => `En tid blev ledig: ${when}, avloppskliniken`,
    heading: 'Vill du ha den här tiden?',
    kept: (until: string) =>
      `Tiden är reserverad för dig. Svara senast ${until}. Därefter erbjuder vi den till nästa.`,
    firstGets: (until: string) =>
      `Vi erbjuder tiden till flera, och den som svarar först får den. Svara senast ${until}.`,
    button: 'Svara på erbjudandet',
    stay: 'Om tiden inte passar dig behåller du din plats i kön.',
  },
  awaitedMoved: {
    subject: (when) => `Klinikdagen har flyttats, du står kvar i kön: ${when}`,
    heading: 'Klinikdagen har flyttats, du står kvar i kön',
    words:
      'Vi har tyvärr varit tvungna att flytta den här avloppskliniken. Du behåller din plats i kön. Vi beklagar.',
    offerEnds: 'Tiden som vi senast erbjöd dig gäller inte längre.',
    leave: 'Om den nya dagen eller platsen inte passar dig kan du lämna kön.',
  },
  awaitedCancelled: {
    words: 'Vi har tyvärr varit tvungna att ställa in den här avloppskliniken. Vi beklagar.',
    stays: 'Du behåller din plats i kön. När det är din tur erbjuder vi dig en tid någon annan dag.',
    leave: 'Om du inte längre behöver en tid kan du lämna kön.',
    ends: 'Du står inte längre i kö till den här dagen.',
  },
  adviceReady: {
    subject: 'Din rådgivningspromemoria är klar',
    heading: 'Din rådgivningspromemoria är klar',
    words: (day) => `Du besökte avloppskliniken ${day}. Nu kan du läsa vilka råd du fick.`,
    how: 'Öppna din bokning och be om en engångskod på sidan. Vi skickar den till den här e-postadressen.',
    button: 'Läs promemorian',
  },
  readingCode: {
    subject: 'Engångskod för att läsa rådgivningspromemorian',
    heading: 'Din engångskod',
    words: 'Skriv koden på sidan där du bad om den. Sedan kan du läsa din rådgivningspromemoria.',
  },
  signInCode: {
    subject: 'Engångskod för inloggning i Vesiklinikka',
    heading: 'Din engångskod',
    words: 'Skriv koden på inloggningssidan.',
  },
  code: {
    until: (time) => `Koden gäller till kl. ${time} och kan användas en gång.`,
    notAsked: 'Om du inte bad om koden ska du inte ge den till någon. Du behöver inte göra någonting.',
  },
  invited: {
    subject: (when, venue) => `Kallelse: avloppsklinik ${when}, ${venue}`,
    heading: 'Kallelse till klinikdag',
    words: 'Du har antecknats för den här klinikdagen. Svara på kallelsen i din e-post eller kalender.',
    button: 'Öppna klinikdagen',
  },
  changed: {
    subject: (when, venue) => `Ändring: avloppsklinik ${when}, ${venue}`,
    heading: 'Klinikdagen har ändrats',
    words: 'Kontrollera de nya uppgifterna och svara på kallelsen på nytt.',
  },
  released: {
    subject: (when, venue) => `Inställd för din del: avloppsklinik ${when}, ${venue}`,
    released: {
      heading: 'Du behövs inte längre på den här klinikdagen',
      words: 'Du har tagits bort från klinikdagen. För de andra hålls den som planerat.',
    },
    cancelled: { heading: 'Klinikdagen är inställd', words: 'Klinikdagen hålls inte.' },
    unpublished: {
      heading: 'Klinikdagen planeras om',
      words: 'Kallelsen gäller inte längre. Du får en ny kallelse om dagen publiceras på nytt.',
    },
  },
  staffInvited: {
    subject: (municipality) => `Inbjudan att använda Vesiklinikka: ${municipality}`,
    heading: 'Välkommen till Vesiklinikka',
    words: (inviter) => `${inviter} har bjudit in dig som användare.`,
    how: 'Logga in med den här e-postadressen. Du behöver inget lösenord: varje gång får du en engångskod per e-post.',
    button: 'Logga in i Vesiklinikka',
  },
  roles: {
    project_lead: 'projektledare',
    building_inspector: 'byggnadsinspektör',
    environmental_secretary: 'miljövårdssekreterare',
    coordinator: 'koordinator',
    communications: 'kommunikation',
    admin: 'huvudanvändare',
  },
  failures: {
    unreachable: 'Det går inte att få kontakt med e-postservern.',
    timed_out: 'E-postservern svarade inte i tid.',
    refused: 'Mottagarens e-postserver tog inte emot meddelandet. Kontrollera adressen.',
    sign_in: 'E-postservern godkände inte tjänstens inloggningsuppgifter.',
    unconfirmed: 'Förbindelsen bröts under sändningen. Meddelandet kan ha kommit fram.',
    expired: 'Meddelandet hann bli för gammalt innan det kunde skickas.',
    overtaken: 'Ett nyare meddelande om samma tid ersatte det här, så det skickades inte.',
    past: 'Tiden hade redan börjat, så påminnelsen skickades inte längre.',
    unknown: 'Meddelandet kunde inte skickas.',
  },
};
