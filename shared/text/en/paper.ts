import type { PaperText } from '../fi/paper.ts';

export const paper: PaperText = {
  title: 'Letter about your time at the wastewater clinic',
  replaces: 'This letter replaces the one you received before.',
  demo: 'Demonstration: this is not a real booking.',
  changeTitle: 'If the time does not suit you',
  call: (phone, hours) => `Call ${phone}${hours && ` (${hours})`}. Tell us your booking code.`,
  web: (address, closes) => `You can also move or cancel the time at ${address}. Move it by ${closes}.`,
  codeHelp: 'Keep the code. With it we find your booking when you call, and you find it yourself online.',
  qr: 'QR code that opens the page My booking',
  again: {
    call: (phone, hours) => `Call ${phone}${hours && ` (${hours})`} and we will find you another time.`,
    web: (address) => `You can also see the free times at ${address}.`,
    qr: 'QR code that opens the municipality’s clinic days',
  },
};
