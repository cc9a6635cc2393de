import type { PaperText } from '../fi/paper.ts';

export const paper: PaperText = {
  title: 'Brev om din tid på avloppskliniken',
  replaces: 'Det här brevet ersätter det tidigare brevet.',
  demo: 'Demonstration: det här är ingen riktig tidsbokning.',
  changeTitle: 'Om tiden inte passar',
  call: (phone, hours) => `Ring ${phone}${hours && ` (${hours})`}. Berätta din bokningskod.`,
  web: (address, closes) =>
    `Du kan också flytta eller avboka tiden på ${address}. Flytta den senast ${closes}.`,
  codeHelp: 'Spara koden. Med den hittar vi din bokning när du ringer, och du hittar den själv på nätet.',
  qr: 'QR-kod som öppnar sidan Min bokning',
  again: {
    call: (phone, hours) => `Ring ${phone}${hours && ` (${hours})`}, så hittar vi en ny tid åt dig.`,
    web: (address) => `Lediga tider finns också på ${address}.`,
    qr: 'QR-kod som öppnar kommunens klinikdagar',
  },
};
