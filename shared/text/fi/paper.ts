/** tiistai 12.1.2027 → tiistaina 12.1.2027; every weekday takes the same ending. */
const on = (day: string) => day.replace(/^\S+/, '$&na');

/** Letters to whoever asked for paper or is reached by nothing else. The Finnish file gives the others their shape. */
export const paper = {
  title: 'Kirje jätevesiklinikan ajasta',
  replaces: 'Tämä kirje korvaa aiemmin saamasi kirjeen.',
  demo: 'Esittely: tämä ei ole oikea ajanvaraus.',
  changeTitle: 'Jos aika ei sovi',
  call: (phone: string, hours: string) => `Soita ${phone}${hours && ` (${hours})`}. Kerro varaustunnuksesi.`,
  web: (address: string, closes: string) =>
    `Voit myös siirtää tai perua ajan osoitteessa ${address}. Siirrä aika viimeistään ${on(closes)}.`,
  codeHelp: 'Pidä tunnus tallessa. Sillä löydämme varauksesi puhelimessa, ja sillä löydät sen itse verkossa.',
  qr: 'QR-koodi, joka avaa sivun Oma varaus',
  again: {
    /** Whose day was cancelled. */
    call: (phone: string, hours: string) =>
      `Soita ${phone}${hours && ` (${hours})`}. Etsimme sinulle uuden ajan.`,
    web: (address: string) => `Vapaat ajat näet myös osoitteessa ${address}.`,
    qr: 'QR-koodi, joka avaa kunnan klinikkapäivät',
  },
};

export type PaperText = typeof paper;
