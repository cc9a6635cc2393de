import type { ChangesText } from '../fi/changes.ts';

export const changes: ChangesText = {
  open: 'Flytt til en annen dag eller et annet rom',
  title: 'Flytt klinikkdagen',
  lead: 'Alle beholder klokkeslettet sitt. Kontrollen viser hvem som får en melding, og hvem dere må ringe.',
  date: 'Den nye dagen',
  room: 'Rommet',
  check: 'Kontroller flyttingen',
  checkHint: 'Kontrollen flytter ikke noe ennå.',
  preview: 'Slik flyttes dagen',
  former: 'Nå',
  next: 'Etter flyttingen',
  free: 'Rommet og fagpersonene er ledige.',
  inTheWay: 'Dagen kan ikke flyttes hit',
  changePeople: 'Bytt ut fagpersoner',
  holiday: (name) => `Dagen er ${name}. Klinikkdagen holdes likevel.`,
  experts: (count) =>
    count === 1
      ? 'Én fagperson får en ny kalenderinvitasjon'
      : `${count} fagpersoner får en ny kalenderinvitasjon`,
  holders: (count) =>
    count === 1 ? 'Timen til én innbygger flyttes' : `Timene til ${count} innbyggere flyttes`,
  wait: (minutes) =>
    `Endringen gjøres om ${minutes} minutter. Fram til da kan du angre, og ingen meldinger sendes.`,
  move: 'Flytt dagen',
  moveNow: 'Flytt med én gang',
  cancelNow: 'Avlys med én gang',
  movesAt: (clock) => `Dagen flyttes kl. ${clock}`,
  endsAt: (clock) => `Dagen avlyses kl. ${clock}`,
  to: (when, where) => `Ny tid og nytt sted: ${when}, ${where}.`,
  askedBy: (name) => `Endringen ble bestilt av ${name}. Ingen har fått melding ennå.`,
  undo: 'Angre endringen',
  refusedTitle: 'Endringen kunne ikke gjøres',
  undone: 'Endringen er angret',
  undoneHelp: 'Ingen fikk noen melding.',
  moved: 'Klinikkdagen er flyttet',
  progress: 'Meldinger til innbyggerne',
  sent: (sent, all) => `${sent} av ${all} sendt`,
  failed: (count) => (count === 1 ? 'Én melding kom ikke fram' : `${count} meldinger kom ikke fram`),
  calls: {
    title: (count) => (count === 1 ? 'Ring denne innbyggeren' : `Ring disse innbyggerne: ${count} igjen`),
    allReached: 'Alle som skulle ringes, er nådd',
    about: {
      waits: 'Du kan ringe allerede nå. Endringen venter fortsatt og kan angres.',
      moved: 'Fortell dem om den nye timen og stedet.',
      ended: 'Fortell dem at timen er avlyst.',
      kept: 'Fortell dem at timen er som før.',
    },
    why: {
      no_way: 'får ingen meldinger',
      not_delivered: 'meldingen kom ikke fram',
      taken_back: 'hørte om en endring som ble angret',
    },
    noPhone: 'ikke noe telefonnummer',
    mark: 'Nådd',
    unmark: 'Fjern markeringen',
    reached: (count) => (count === 1 ? 'Én innbygger er nådd' : `${count} innbyggere er nådd`),
    reachedBy: (name, when) => `nådd ${when}: ${name}`,
  },
  /** Changing the times of a published day where it is. */
  times: {
    open: 'Endre timer og veiledning',
    title: 'Endre timene denne dagen',
    lead: 'Bestilte timer blir som de er. De ledige fordeles på nytt rundt dem.',
    check: 'Kontroller endringen',
    hint: 'Kontrollen endrer ikke noe ennå.',
    preview: 'Slik endres dagen',
    before: 'Ledige timer nå',
    after: 'Ledige timer etter endringen',
    kept: 'Bestilte timer som blir stående',
    nobody: 'Dagen begynner og slutter som før, så ingen får melding.',
    nobodyElse: 'Dagen begynner og slutter som før, så fagpersonene får ikke melding.',
    residents: 'De som har bestilt, får ikke melding: timene deres endres ikke.',
    waiting: (count: number) =>
      count === 1
        ? 'Én innbygger venter og får tilbud om en ledig time.'
        : `${count} innbyggere venter og får tilbud om ledige timer etter tur.`,
    save: 'Lagre endringen',
    outside: (count: number) =>
      count === 1
        ? 'Én bestilt time ville havne utenfor åpningstiden'
        : `${count} bestilte timer ville havne utenfor åpningstiden`,
    decide: 'Flytt eller avbestill disse først. Deretter kan endringen lagres.',
    done: 'Timene er endret',
    doneHelp: 'Bestilte timer ble stående.',
  },
};
