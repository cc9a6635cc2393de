/** tiistai 12.1.2027 → tiistaina 12.1.2027; every weekday takes the same ending. */
const on = (day: string) => day.replace(/^\S+/, '$&na');

/** The letter to whoever gave no e-mail address. The Finnish file gives the others their shape. */
export const paper = {
  title: 'Vahvistus varatusta ajasta',
  demo: 'Esittely: tämä ei ole oikea ajanvaraus.',
  changeTitle: 'Jos aika ei sovi',
  call: (phone: string, hours: string) => `Soita ${phone}${hours && ` (${hours})`}. Kerro varaustunnuksesi.`,
  web: (address: string, closes: string) =>
    `Voit myös siirtää tai perua ajan osoitteessa ${address}. Siirrä aika viimeistään ${on(closes)}.`,
  codeHelp: 'Pidä tunnus tallessa. Sillä löydämme varauksesi puhelimessa, ja sillä löydät sen itse verkossa.',
  qr: 'QR-koodi, joka avaa sivun Oma varaus',
};

export type PaperText = typeof paper;
