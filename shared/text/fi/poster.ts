/** The words of a clinic day's poster. The Finnish file gives the others their shape. */
export const poster = {
  title: (day: string, place: string) => `Jätevesiklinikka: ${day}, ${place}`,
  demo: 'Esittely: keksitty klinikkapäivä',
  heading: 'Jätevesiklinikka',
  lead: 'Maksutonta neuvontaa kiinteistösi jätevesistä',
  when: 'Milloin',
  range: (range: string) => `klo ${range}`,
  where: 'Missä',
  visit: (minutes: number) =>
    `Kunnan asiantuntijat neuvovat sinua. Aika on vain sinulle, noin ${minutes} minuuttia.`,
  book: 'Varaa oma aikasi',
  web: (host: string) => `Lue koodi puhelimen kameralla tai mene osoitteeseen ${host}.`,
  phone: (number: string, hours: string) => `Voit myös soittaa: ${number}${hours ? ` (${hours})` : ''}.`,
  closes: (moment: string) => `Verkkovaraus päättyy: ${moment}.`,
  code: 'QR-koodi, joka avaa päivän ajanvaraussivun',
};

export type PosterText = typeof poster;
