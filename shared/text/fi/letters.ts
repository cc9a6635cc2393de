/** Letters that people print and put in the post. The Finnish file gives the others their shape. */
export const letters = {
  title: 'Kirjeet',
  lead: 'Kirje lähtee niille, jotka halusivat kirjeen tai joita sähköposti ja tekstiviesti eivät tavoita.',
  back: 'Viestit',
  backToDay: 'Takaisin klinikkapäivään',
  whole: 'Näytä kaikkien päivien kirjeet',
  empty: 'Yhtään kirjettä ei ole tulostettavana.',
  emptyHelp: 'Kun joku varaa ajan ilman sähköpostia, hänen kirjeensä tulee tähän.',
  print: (count: number) => (count === 1 ? 'Tulosta 1 kirje (PDF)' : `Tulosta ${count} kirjettä (PDF)`),
  post: 'Merkitse postitetuiksi',
  posted: (count: number) =>
    count === 1 ? '1 kirje on merkitty postitetuksi' : `${count} kirjettä on merkitty postitetuiksi`,
  changed: (count: number) =>
    count === 1
      ? '1 aika on muuttunut tulostamisen jälkeen. Tulosta sen kirje uudelleen.'
      : `${count} aikaa on muuttunut tulostamisen jälkeen. Tulosta niiden kirjeet uudelleen.`,
  inThePost: (count: number) => (count === 1 ? '1 postitettu kirje' : `${count} postitettua kirjettä`),
  postedOn: (date: string) => `postitettu ${date}`,
  again: 'Tulosta uudelleen',
  soon: 'Posti ei ehkä ehdi: soita',
  soonNoPhone: 'Posti ei ehkä ehdi',
  noAddress: 'Ei osoitetta: anna kirje käteen',
  kind: {
    booked: 'varattu aika',
    moved: 'uusi aika',
    day_moved: 'klinikkapäivä siirtyi',
    day_cancelled: 'klinikkapäivä peruttiin',
  },
};

export type LettersText = typeof letters;
