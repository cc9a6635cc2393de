/** Moving and cancelling a whole published day, and the ten minutes in which that can be taken back. */
export const changes = {
  open: 'Siirrä toiseen päivään tai tilaan',
  title: 'Siirrä klinikkapäivä',
  lead: 'Jokaisen varauksen kellonaika pysyy samana. Tarkistus näyttää, kuka saa viestin ja kenelle on soitettava.',
  date: 'Uusi päivä',
  room: 'Tila',
  check: 'Tarkista siirto',
  checkHint: 'Tarkistus ei vielä siirrä mitään.',
  preview: 'Näin päivä siirtyy',
  former: 'Nyt',
  next: 'Siirron jälkeen',
  free: 'Tila ja asiantuntijat ovat vapaina.',
  inTheWay: 'Päivää ei voi siirtää tähän',
  changePeople: 'Vaihda asiantuntijoita',
  holiday: (name: string) => `Päivälle osuu ${name}. Klinikkapäivä pidetään silti.`,
  experts: (count: number) =>
    count === 1
      ? 'Yksi asiantuntija saa uuden kalenterikutsun'
      : `${count} asiantuntijaa saa uuden kalenterikutsun`,
  holders: (count: number) =>
    count === 1 ? 'Yhden asukkaan varaus siirtyy' : `${count} asukkaan varaus siirtyy`,
  wait: (minutes: number) =>
    `Muutos tehdään ${minutes} minuutin kuluttua. Siihen asti voit kumota sen, eikä kenellekään lähde viestiä.`,
  move: 'Siirrä klinikkapäivä',
  moveNow: 'Siirrä heti',
  cancelNow: 'Peru heti',
  movesAt: (clock: string) => `Päivä siirtyy klo ${clock}`,
  endsAt: (clock: string) => `Päivä perutaan klo ${clock}`,
  to: (when: string, where: string) => `Uusi aika ja paikka: ${when}, ${where}.`,
  askedBy: (name: string) => `Muutoksen aloitti ${name}. Kukaan ei ole vielä saanut viestiä.`,
  undo: 'Kumoa muutos',
  refusedTitle: 'Muutosta ei voitu tehdä',
  undone: 'Muutos on kumottu',
  undoneHelp: 'Kukaan ei saanut viestiä.',
  moved: 'Klinikkapäivä on siirretty',
  progress: 'Viestit asukkaille',
  sent: (sent: number, all: number) => `Lähetetty ${sent}, kaikkiaan ${all}`,
  failed: (count: number) =>
    count === 1 ? 'Yksi viesti ei mennyt perille' : `${count} viestiä ei mennyt perille`,
  calls: {
    title: (count: number) =>
      count === 1 ? 'Soita tälle asukkaalle' : `Soita näille asukkaille: ${count} jäljellä`,
    allReached: 'Kaikki soitettavat on tavoitettu',
    about: {
      waits: 'Voit soittaa jo nyt. Muutos odottaa vielä, ja sen voi kumota.',
      moved: 'Kerro heille uusi aika ja paikka.',
      ended: 'Kerro heille, että aika on peruttu.',
      kept: 'Kerro heille, että aika pysyy ennallaan.',
    },
    why: {
      no_way: 'ei saa viestejä',
      not_delivered: 'viesti ei mennyt perille',
      taken_back: 'kuuli muutoksesta, joka kumottiin',
    },
    noPhone: 'ei puhelinnumeroa',
    mark: 'Tavoitettu',
    unmark: 'Peru merkintä',
    reached: (count: number) =>
      count === 1 ? 'Yksi asukas on tavoitettu' : `${count} asukasta on tavoitettu`,
    reachedBy: (name: string, when: string) => `tavoitettu ${when}: ${name}`,
  },
  /** Changing the times of a published day where it is. */
  times: {
    open: 'Muuta aikoja ja ohjeita',
    title: 'Muuta klinikkapäivän aikoja',
    lead: 'Varatut ajat pysyvät ennallaan. Vapaat ajat jaetaan niiden ympärille uudelleen.',
    check: 'Tarkista muutos',
    hint: 'Tarkistus ei vielä muuta mitään.',
    preview: 'Näin päivä muuttuu',
    before: 'Vapaita aikoja nyt',
    after: 'Vapaita aikoja muutoksen jälkeen',
    kept: 'Varattuja aikoja, jotka pysyvät',
    nobody: 'Päivä alkaa ja päättyy kuten ennenkin, joten kenellekään ei lähde viestiä.',
    nobodyElse: 'Päivä alkaa ja päättyy kuten ennenkin, joten asiantuntijoille ei lähde viestiä.',
    residents: 'Ajan varanneille ei lähde viestiä: heidän aikansa eivät muutu.',
    waiting: (count: number) =>
      count === 1
        ? 'Jonossa on yksi asukas. Vapaata aikaa tarjotaan hänelle.'
        : `Jonossa on ${count} asukasta. Vapaita aikoja tarjotaan heille järjestyksessä.`,
    save: 'Tallenna muutos',
    outside: (count: number) =>
      count === 1
        ? 'Yksi varattu aika jäisi aukiolon ulkopuolelle'
        : `${count} varattua aikaa jäisi aukiolon ulkopuolelle`,
    decide: 'Siirrä tai peru nämä ensin. Sen jälkeen muutoksen voi tallentaa.',
    done: 'Ajat on muutettu',
    doneHelp: 'Varatut ajat pysyivät ennallaan.',
  },
};

export type ChangesText = typeof changes;
