import type { PosterText } from '../fi/poster.ts';

export const poster: PosterText = {
  title: (day, place) => `Avloppsklinik: ${day}, ${place}`,
  demo: 'Demonstration: en påhittad klinikdag',
  heading: 'Avloppsklinik',
  lead: 'Gratis rådgivning om avloppet på din fastighet',
  when: 'När',
  range: (range) => `kl. ${range}`,
  where: 'Var',
  visit: (minutes) => `Kommunens sakkunniga ger dig råd. Tiden är bara din, ungefär ${minutes} minuter.`,
  book: 'Boka en egen tid',
  web: (host) => `Skanna koden med telefonens kamera eller gå in på ${host}.`,
  phone: (number, hours) => `Du kan också ringa: ${number}${hours ? ` (${hours})` : ''}.`,
  closes: (moment) => `Bokningen på nätet stänger: ${moment}.`,
  code: 'QR-kod som öppnar dagens bokningssida',
};
