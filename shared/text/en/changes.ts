import type { ChangesText } from '../fi/changes.ts';

export const changes: ChangesText = {
  open: 'Move to another day or room',
  title: 'Move the clinic day',
  lead: 'Every booking keeps its time of day. The check shows who gets a message and whom you must call.',
  date: 'New day',
  room: 'Room',
  check: 'Check the move',
  checkHint: 'Checking moves nothing yet.',
  preview: 'What the move does',
  former: 'Now',
  next: 'After the move',
  free: 'The room and the experts are free.',
  inTheWay: 'The day cannot be moved here',
  changePeople: 'Change experts',
  holiday: (name) => `The day is ${name}. The clinic day is held all the same.`,
  experts: (count) =>
    count === 1
      ? 'One expert gets a new calendar invitation'
      : `${count} experts get a new calendar invitation`,
  holders: (count) => (count === 1 ? 'One resident’s booking moves' : `${count} residents’ bookings move`),
  wait: (minutes) =>
    `The change is made in ${minutes} minutes. Until then you can take it back, and no message is sent.`,
  move: 'Move the day',
  moveNow: 'Move now',
  cancelNow: 'Cancel now',
  movesAt: (clock) => `The day moves at ${clock}`,
  endsAt: (clock) => `The day is cancelled at ${clock}`,
  to: (when, where) => `New time and place: ${when}, ${where}.`,
  askedBy: (name) => `Asked for by ${name}. Nobody has had a message yet.`,
  undo: 'Take the change back',
  refusedTitle: 'The change could not be made',
  undone: 'The change has been taken back',
  undoneHelp: 'Nobody got a message.',
  moved: 'The clinic day has been moved',
  progress: 'Messages to residents',
  sent: (sent, all) => `${sent} sent of ${all}`,
  failed: (count) =>
    count === 1 ? 'One message did not get through' : `${count} messages did not get through`,
  calls: {
    title: (count) => (count === 1 ? 'Call this resident' : `Call these residents: ${count} left`),
    allReached: 'Everybody on the list has been reached',
    about: {
      waits: 'You can call now. The change still waits and can be taken back.',
      moved: 'Tell them the new time and place.',
      ended: 'Tell them that their time is cancelled.',
      kept: 'Tell them that their time stays as it was.',
    },
    why: {
      no_way: 'gets no messages',
      not_delivered: 'the message did not get through',
      taken_back: 'heard of a change that was taken back',
    },
    noPhone: 'no phone number',
    mark: 'Reached',
    unmark: 'Not reached after all',
    reached: (count) =>
      count === 1 ? 'One resident has been reached' : `${count} residents have been reached`,
    reachedBy: (name, when) => `reached ${when}: ${name}`,
  },
  /** Changing the times of a published day where it is. */
  times: {
    open: 'Change times and instructions',
    title: 'Change the times of the day',
    lead: 'Booked times stay as they are. The free ones are planned anew around them.',
    check: 'Check the change',
    hint: 'Checking changes nothing yet.',
    preview: 'What would change',
    before: 'Free times now',
    after: 'Free times afterwards',
    kept: 'Booked times that stay',
    nobody: 'The day begins and ends as before, so nobody is written to.',
    nobodyElse: 'The day begins and ends as before, so the experts are not written to.',
    residents: 'Those who have booked are not written to: their times do not change.',
    waiting: (count: number) =>
      count === 1
        ? 'One person is waiting and is offered a free time.'
        : `${count} people are waiting and are offered the free times in turn.`,
    save: 'Save the change',
    outside: (count: number) =>
      count === 1
        ? 'One booked time would lie outside the hours'
        : `${count} booked times would lie outside the hours`,
    decide: 'Move or cancel these first. Then the change can be saved.',
    done: 'The times have been changed',
    doneHelp: 'Booked times stayed as they were.',
  },
};
