import type { SmsText } from '../fi/sms.ts';

export const sms: SmsText = {
  demo: 'DEMO, inte en riktig tidsbokning.',
  booked: (when, where) => `Din tid är bokad: ${when}, ${where}.`,
  moved: (when, where) => `Din tid har flyttats. Ny tid: ${when}, ${where}.`,
  cancelledByHolder: (when) => `Du avbokade din tid: ${when}.`,
  cancelledByStaff: (when) => `En anställd vid kommunen avbokade din tid: ${when}.`,
  link: (when) => `Länk till din bokning: ${when}. Skicka den inte vidare.`,
  reminder: (when, where) => `Påminnelse om din tid: ${when}, ${where}. Avboka tiden om du inte kan komma.`,
  missing: (things) => `Vi saknar ännu ${things}.`,
  things: { site_plan: 'en situationsplan', photo: 'bilder', system_year: 'systemets byggnadsår' },
  missed: (when) => `En tid var bokad för dig: ${when}. Boka en ny om du fick förhinder.`,
  dayCancelled: (when) => `Vi har varit tvungna att ställa in klinikdagen och din tid: ${when}. Vi beklagar.`,
  dayMoved: (when, where) =>
    `Vi har varit tvungna att flytta klinikdagen. Din nya tid: ${when}, ${where}. Vi beklagar.`,
  listJoined: (place) => `Du står på väntelistan till avloppskliniken. Din plats i kön: ${place}.`,
  kept: (when, where, until) => `En tid har blivit ledig för dig: ${when}, ${where}. Svara senast ${until}.`,
  firstGets: (when, where, until) =>
    `En tid blev ledig: ${when}, ${where}. Den som svarar först får den. Svara senast ${until}.`,
  awaitedMoved: (when, where) =>
    `Klinikdagen har flyttats. Ny tid och plats: ${when}, ${where}. Du står kvar i kön.`,
  awaitedCancelled: (when) => `Klinikdagen är inställd: ${when}. Du står kvar i kön till andra dagar.`,
  awaitedOver: (when) => `Klinikdagen är inställd: ${when}. Du står inte längre i kö till den.`,
  offerEnds: 'Det tidigare erbjudandet gäller inte längre.',
  readingCode: (code, until) =>
    `Din engångskod för att läsa rådgivningspromemorian: ${code}. Gäller till kl. ${until}. Ge den inte till någon.`,
  adviceReady: 'Din rådgivningspromemoria är klar. Öppna din bokning och be om en engångskod på sidan.',
  yourBooking: (link) => `Din bokning: ${link}`,
  freeTimes: (link) => `Lediga tider: ${link}`,
  yourPlace: (link) => `Din plats i kön: ${link}`,
  answer: (link) => `Svara: ${link}`,
  failures: {
    unreachable: 'Det går inte att få kontakt med sms-tjänsten.',
    refused: 'Sms-tjänsten tog inte emot meddelandet. Kontrollera numret.',
    sign_in: 'Sms-tjänsten godkände inte tjänstens inloggningsuppgifter.',
    ceiling: 'Maximipriset för dagens sms har nåtts, så meddelandet skickades inte.',
    off: 'Sms har tagits ur bruk.',
  },
};
