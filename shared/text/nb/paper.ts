import type { PaperText } from '../fi/paper.ts';

export const paper: PaperText = {
  title: 'Brev om timen din på avløpsklinikken',
  replaces: 'Dette brevet erstatter det du fikk tidligere.',
  demo: 'Demonstrasjon: dette er ingen virkelig timebestilling.',
  changeTitle: 'Hvis timen ikke passer',
  call: (phone, hours) => `Ring ${phone}${hours && ` (${hours})`}. Oppgi bestillingskoden din.`,
  web: (address, closes) =>
    `Du kan også flytte eller avbestille på ${address}. Flytt timen senest ${closes}.`,
  codeHelp:
    'Ta vare på koden. Med den finner vi bestillingen når du ringer, og du finner den selv på nettet.',
  qr: 'QR-kode som åpner siden Min bestilling',
  again: {
    call: (phone, hours) => `Ring ${phone}${hours && ` (${hours})`}, så finner vi en ny time til deg.`,
    web: (address) => `Ledige timer står også på ${address}.`,
    qr: 'QR-kode som åpner kommunens klinikkdager',
  },
};
