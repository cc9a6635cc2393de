import type { SmsText } from '../fi/sms.ts';

export const sms: SmsText = {
  demo: 'DEMO, not a real booking.',
  booked: (when, where) => `Your time is booked: ${when}, ${where}.`,
  moved: (when, where) => `Your time has been moved. New time: ${when}, ${where}.`,
  cancelledByHolder: (when) => `You cancelled your time: ${when}.`,
  cancelledByStaff: (when) => `A member of the municipality's staff cancelled your time: ${when}.`,
  link: (when) => `Link to your booking: ${when}. Do not pass it on.`,
  reminder: (when, where) => `Reminder of your time: ${when}, ${where}. Please cancel it if you cannot come.`,
  missing: (things) => `We still need ${things}.`,
  things: { site_plan: 'your site plan', photo: 'photos', system_year: 'the year the system was built' },
  missed: (when) => `A time was booked for you: ${when}. If something came up, book a new one.`,
  dayCancelled: (when) => `We have had to cancel the clinic day and your time: ${when}. We are sorry.`,
  dayMoved: (when, where) =>
    `We have had to move the clinic day. Your new time: ${when}, ${where}. We are sorry.`,
  listJoined: (place) =>
    `You are on the waiting list of the wastewater clinic. Your place in the list: ${place}.`,
  kept: (when, where, until) => `A time has come free for you: ${when}, ${where}. Please answer by ${until}.`,
  firstGets: (when, where, until) =>
    `A time has come free: ${when}, ${where}. The first to answer gets it. Please answer by ${until}.`,
  awaitedMoved: (when, where) =>
    `The clinic day has moved. New time and place: ${when}, ${where}. You are still on the list.`,
  awaitedCancelled: (when) =>
    `The clinic day is cancelled: ${when}. You are still on the list for other days.`,
  awaitedOver: (when) => `The clinic day is cancelled: ${when}. You are no longer on its list.`,
  offerEnds: 'The earlier offer is no longer valid.',
  readingCode: (code, until) =>
    `Your one-time code for reading your advice note: ${code}. Valid until ${until}. Do not give it to anyone.`,
  adviceReady: 'Your advice note is ready. Open your booking and ask for a one-time code on the page.',
  yourBooking: (link) => `Your booking: ${link}`,
  freeTimes: (link) => `Free times: ${link}`,
  yourPlace: (link) => `Your place in the list: ${link}`,
  answer: (link) => `Answer: ${link}`,
  failures: {
    unreachable: 'The SMS gateway cannot be reached.',
    refused: 'The SMS gateway did not take the message. Check the number.',
    sign_in: 'The SMS gateway did not accept this service’s account and secret.',
    ceiling: 'The most that a day’s text messages may cost was reached, so this one was not sent.',
    off: 'Text messages have been switched off.',
  },
};
