import type { ChangesText } from '../fi/changes.ts';

export const changes: ChangesText = {
  open: 'Flytta till en annan dag eller ett annat rum',
  title: 'Flytta klinikdagen',
  lead: 'Varje bokning behåller sitt klockslag. Kontrollen visar vem som får ett meddelande och vem ni måste ringa.',
  date: 'Ny dag',
  room: 'Rum',
  check: 'Kontrollera flyttningen',
  checkHint: 'Kontrollen flyttar ingenting ännu.',
  preview: 'Så här flyttas dagen',
  former: 'Nu',
  next: 'Efter flyttningen',
  free: 'Rummet och de sakkunniga är lediga.',
  inTheWay: 'Dagen kan inte flyttas hit',
  changePeople: 'Byt sakkunniga',
  holiday: (name) => `Dagen är ${name}. Klinikdagen hålls ändå.`,
  experts: (count) =>
    count === 1
      ? 'En sakkunnig får en ny kalenderkallelse'
      : `${count} sakkunniga får en ny kalenderkallelse`,
  holders: (count) => (count === 1 ? 'En invånares bokning flyttas' : `${count} invånares bokningar flyttas`),
  wait: (minutes) =>
    `Ändringen görs om ${minutes} minuter. Till dess kan du ångra den, och inga meddelanden skickas.`,
  move: 'Flytta dagen',
  moveNow: 'Flytta genast',
  cancelNow: 'Ställ in genast',
  movesAt: (clock) => `Dagen flyttas kl. ${clock}`,
  endsAt: (clock) => `Dagen ställs in kl. ${clock}`,
  to: (when, where) => `Ny tid och plats: ${when}, ${where}.`,
  askedBy: (name) => `Ändringen startades av ${name}. Ingen har ännu fått något meddelande.`,
  undo: 'Ångra ändringen',
  refusedTitle: 'Ändringen kunde inte göras',
  undone: 'Ändringen är ångrad',
  undoneHelp: 'Ingen fick något meddelande.',
  moved: 'Klinikdagen har flyttats',
  progress: 'Meddelanden till invånarna',
  sent: (sent, all) => `${sent} av ${all} skickade`,
  failed: (count) => (count === 1 ? 'Ett meddelande kom inte fram' : `${count} meddelanden kom inte fram`),
  calls: {
    title: (count) => (count === 1 ? 'Ring den här invånaren' : `Ring de här invånarna: ${count} kvar`),
    allReached: 'Alla som skulle ringas upp har nåtts',
    about: {
      waits: 'Du kan ringa redan nu. Ändringen väntar ännu och kan ångras.',
      moved: 'Berätta om den nya tiden och platsen för dem.',
      ended: 'Berätta för dem att tiden är avbokad.',
      kept: 'Berätta för dem att tiden är som förut.',
    },
    why: {
      no_way: 'får inga meddelanden',
      not_delivered: 'meddelandet kom inte fram',
      taken_back: 'hörde om en ändring som ångrades',
    },
    noPhone: 'inget telefonnummer',
    mark: 'Har nåtts',
    unmark: 'Ta bort markeringen',
    reached: (count) => (count === 1 ? 'En invånare har nåtts' : `${count} invånare har nåtts`),
    reachedBy: (name, when) => `nåddes ${when}: ${name}`,
  },
  /** Changing the times of a published day where it is. */
  times: {
    open: 'Ändra tider och anvisningar',
    title: 'Ändra klinikdagens tider',
    lead: 'Bokade tider ändras inte. De lediga tiderna fördelas på nytt runt dem.',
    check: 'Granska ändringen',
    hint: 'Granskningen ändrar ännu inget.',
    preview: 'Så ändras dagen',
    before: 'Lediga tider nu',
    after: 'Lediga tider efter ändringen',
    kept: 'Bokade tider som står kvar',
    nobody: 'Dagen börjar och slutar som förut, så ingen får något meddelande.',
    nobodyElse: 'Dagen börjar och slutar som förut, så de sakkunniga får inget meddelande.',
    residents: 'De som har bokat får inget meddelande: deras tider ändras inte.',
    waiting: (count: number) =>
      count === 1
        ? 'En invånare står i kö och erbjuds en ledig tid.'
        : `${count} invånare står i kö och erbjuds lediga tider i tur och ordning.`,
    save: 'Spara ändringen',
    outside: (count: number) =>
      count === 1
        ? 'En bokad tid skulle hamna utanför öppettiden'
        : `${count} bokade tider skulle hamna utanför öppettiden`,
    decide: 'Flytta eller avboka dem först. Sedan kan ändringen sparas.',
    done: 'Tiderna har ändrats',
    doneHelp: 'De bokade tiderna står kvar.',
  },
};
