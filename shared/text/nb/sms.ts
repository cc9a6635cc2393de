import type { SmsText } from '../fi/sms.ts';

export const sms: SmsText = {
  demo: 'DEMO, ikke en ekte timebestilling.',
  booked: (when, where) => `Timen din er bestilt: ${when}, ${where}.`,
  moved: (when, where) => `Timen din er flyttet. Ny time: ${when}, ${where}.`,
  cancelledByHolder: (when) => `Du avbestilte timen din: ${when}.`,
  cancelledByStaff: (when) => `En ansatt i kommunen avbestilte timen din: ${when}.`,
  link: (when) => `Lenke til timen din: ${when}. Ikke send den videre.`,
  reminder: (when, where) => `Påminnelse om timen din: ${when}, ${where}. Avbestill hvis du ikke kan komme.`,
  missing: (things) => `Vi mangler fortsatt ${things}.`,
  things: { site_plan: 'situasjonskart', photo: 'bilder', system_year: 'anleggets byggeår' },
  missed: (when) => `En time var satt av til deg: ${when}. Fikk du forfall, kan du bestille en ny.`,
  dayCancelled: (when) => `Vi har måttet avlyse klinikkdagen og timen din: ${when}. Vi beklager.`,
  dayMoved: (when, where) =>
    `Vi har måttet flytte klinikkdagen. Den nye timen din: ${when}, ${where}. Vi beklager.`,
  listJoined: (place) => `Du står på ventelisten til avløpsklinikken. Plassen din på listen: ${place}.`,
  kept: (when, where, until) => `En time er blitt ledig for deg: ${when}, ${where}. Svar senest ${until}.`,
  firstGets: (when, where, until) =>
    `En time er blitt ledig: ${when}, ${where}. Den som svarer først, får den. Svar senest ${until}.`,
  awaitedMoved: (when, where) =>
    `Klinikkdagen er flyttet. Ny tid og nytt sted: ${when}, ${where}. Du står fortsatt på listen.`,
  awaitedCancelled: (when) => `Klinikkdagen er avlyst: ${when}. Du står fortsatt på listen for andre dager.`,
  awaitedOver: (when) => `Klinikkdagen er avlyst: ${when}. Du står ikke lenger på listen for den.`,
  offerEnds: 'Det tidligere tilbudet gjelder ikke lenger.',
  readingCode: (code, until) =>
    `Engangskoden din for å lese rådgivningsnotatet: ${code}. Gjelder til kl. ${until}. Ikke gi den til noen.`,
  adviceReady: 'Rådgivningsnotatet ditt er klart. Åpne timen din og be om en engangskode på siden.',
  yourBooking: (link) => `Timen din: ${link}`,
  freeTimes: (link) => `Ledige timer: ${link}`,
  yourPlace: (link) => `Plassen din på listen: ${link}`,
  answer: (link) => `Svar: ${link}`,
  failures: {
    unreachable: 'Får ikke kontakt med SMS-tjenesten.',
    refused: 'SMS-tjenesten tok ikke imot meldingen. Sjekk nummeret.',
    sign_in: 'SMS-tjenesten godtok ikke tjenestens konto og passord.',
    ceiling: 'Dagens høyeste pris for SMS er nådd, så meldingen ble ikke sendt.',
    off: 'SMS er slått av.',
  },
};
