import type { MailText } from '../fi/mail.ts';

export const mail: MailText = {
  sender: (municipality) => `Wastewater clinic, ${municipality}`,
  demo: 'DEMO: this is an example, not a real booking.',
  labels: {
    when: 'When',
    former: 'Previously',
    formerPlace: 'Previous place',
    where: 'Where',
    property: 'Property',
    waitsFor: 'Waiting for',
    place: 'Your place in the list',
    bring: 'What to bring',
    reason: 'Reason',
    role: 'Your role',
    roles: 'Your roles',
    municipality: 'Municipality',
    bookingCode: 'Booking code',
    oneTimeCode: 'One-time code',
  },
  contact: {
    title: 'Questions?',
    words: (phone, hours, mayReply) => {
      const call = `Call ${phone}${hours && ` (${hours})`}`;
      if (!mayReply) return phone && `${call}.`;
      return phone ? `${call} or reply to this message.` : 'Reply to this message.';
    },
  },
  calendar: {
    added: 'The attachment adds this time to your calendar.',
    replaced: 'The attachment replaces the earlier entry in your calendar.',
    removed: 'The attachment removes this time from your calendar.',
    visit: (municipality) => `Wastewater clinic, ${municipality}`,
    seat: (municipality, role) => `Wastewater clinic, ${municipality}: ${role}`,
    question: (phone, hours) =>
      phone === '' ? '' : `Questions, or cannot come? Call ${phone}${hours && ` (${hours})`}.`,
  },
  change: {
    title: 'If the time does not suit you',
    words: 'You can move or cancel it yourself.',
    until: (moment) => `Move it by ${moment} at the latest. You can cancel until the time begins.`,
    onlyCancel: 'You can cancel it yourself until it begins. To move it, please call us.',
    button: 'Open my booking',
    secret:
      'This link is for you alone: anyone who has it can change your booking. Please do not pass it on.',
    code: 'With the booking code you can find your booking without the link, too.',
  },
  again: {
    title: 'Would you like another time?',
    words: 'Book one online or call us.',
    button: 'See free times',
  },
  booked: {
    subject: (when) => `Booked: ${when}, wastewater clinic`,
    heading: 'Your time is booked',
    words:
      'Welcome to the wastewater clinic. You will get free advice about the wastewater of your own property.',
  },
  moved: {
    subject: (when) => `New time: ${when}, wastewater clinic`,
    heading: 'You have a new time',
    words: 'Your time at the wastewater clinic has been moved. The earlier time no longer applies.',
  },
  cancelled: {
    subject: (when) => `Cancelled: ${when}, wastewater clinic`,
    heading: 'Your time is cancelled',
    byHolder: 'You cancelled this time. There is nothing more you need to do.',
    byStaff: 'A member of the municipality’s staff cancelled this time.',
  },
  link: {
    subject: (when) => `Link to your booking: ${when}, wastewater clinic`,
    heading: 'Link to your booking',
    words: 'You asked for a link to your booking. If you did not, there is nothing you need to do.',
  },
  reminder: {
    subject: (when) => `Reminder: ${when}, wastewater clinic`,
    heading: 'A reminder of your time',
    words: 'If you cannot come, cancel your time early. Then somebody else can have it.',
    missing: (things) => `The experts still need ${things}. You can send what is missing before the visit.`,
    things: {
      site_plan: 'your site plan',
      photo: 'photos of the system',
      system_year: 'the year the system was built',
    },
    send: 'Send what is missing',
  },
  declined: {
    subject: (when) => `Will you give your time back? Wastewater clinic ${when}`,
    heading: 'Can you not come?',
    words: 'Your calendar told us that you are not coming. The time is still booked for you.',
    giveBack: 'If you do not need it, please cancel it. Then somebody else can have it.',
    button: 'Cancel my time',
    stay: 'If you are coming after all, you need not do anything.',
  },
  missed: {
    subject: (when) => `Would you like a new time? Wastewater clinic ${when}`,
    heading: 'We did not meet at the clinic',
    words: 'This time was booked for you. If something came up, you can book a new one. The advice is free.',
  },
  dayCancelled: {
    subject: (when) => `Clinic day cancelled: ${when}`,
    heading: 'The clinic day is cancelled',
    words:
      'We have had to cancel this wastewater clinic. The time you booked no longer applies. We are sorry.',
  },
  dayMoved: {
    subject: (when) => `The clinic day has moved: ${when}`,
    heading: 'The clinic day has moved',
    words:
      'We have had to move this wastewater clinic. Your booking stands, but on another day or in another place. We are sorry.',
  },
  listJoined: {
    subject: 'You are on the waiting list of the wastewater clinic',
    heading: 'You are on the waiting list',
    anyDay: 'Any clinic day',
    words: 'We write to you when it is your turn and a time comes free. Tell us if you no longer need one.',
    button: 'See my place in the list',
    secret:
      'The link is yours alone: with it one can take an offered time or leave the list. Do not pass it on.',
  },
  timeOffered: {
    subject: (when: string) => `A time has come free: ${when}, wastewater clinic`,
    heading: 'Would you like this time?',
    kept: (until: string) =>
      `We keep it for you. Please answer by ${until}. After that we offer it to the next person.`,
    firstGets: (until: string) =>
      `We offer it to several people, and the first to answer gets it. Please answer by ${until}.`,
    button: 'Answer the offer',
    stay: 'If the time does not suit you, you keep your place in the list.',
  },
  awaitedMoved: {
    subject: (when) => `The clinic day has moved, you are still on the list: ${when}`,
    heading: 'The clinic day has moved, you are still on the list',
    words:
      'We have had to move this wastewater clinic. You keep your place in the waiting list. We are sorry.',
    offerEnds: 'The time that we last offered you is no longer available.',
    leave: 'If the new day or place does not suit you, you can leave the list.',
  },
  awaitedCancelled: {
    words: 'We have had to cancel this wastewater clinic. We are sorry.',
    stays: 'You keep your place in the list. When it is your turn, we offer you a time on another day.',
    leave: 'If you no longer need a time, you can leave the list.',
    ends: 'You are no longer on the list of this day.',
  },
  adviceReady: {
    subject: 'Your advice note is ready',
    heading: 'Your advice note is ready',
    words: (day) =>
      `You visited the wastewater clinic on ${day}. You can now read the advice you were given.`,
    how: 'Open your booking and ask for a one-time code on the page. We send it to this email address.',
    button: 'Read the note',
  },
  readingCode: {
    subject: 'One-time code for reading your advice note',
    heading: 'Your one-time code',
    words: 'Type the code on the page where you asked for it. You can then read your advice note.',
  },
  signInCode: {
    subject: 'One-time code for signing in to Vesiklinikka',
    heading: 'Your one-time code',
    words: 'Type the code on the sign-in page.',
  },
  code: {
    until: (time) => `The code is valid until ${time} and works once.`,
    notAsked: 'If you did not ask for a code, do not give it to anyone. There is nothing you need to do.',
  },
  invited: {
    subject: (when, venue) => `Invitation: wastewater clinic ${when}, ${venue}`,
    heading: 'Invitation to a clinic day',
    words:
      'You have been put down for this clinic day. Please answer the invitation in your mail or calendar.',
    button: 'Open the clinic day',
  },
  changed: {
    subject: (when, venue) => `Change: wastewater clinic ${when}, ${venue}`,
    heading: 'The clinic day has changed',
    words: 'Please check the new details and answer the invitation again.',
  },
  released: {
    subject: (when, venue) => `Cancelled: wastewater clinic ${when}, ${venue}`,
    released: {
      heading: 'You are no longer needed on this clinic day',
      words: 'You have been taken off the clinic day. It goes ahead with the others.',
    },
    cancelled: { heading: 'The clinic day is cancelled', words: 'The clinic day will not take place.' },
    unpublished: {
      heading: 'The clinic day is being planned again',
      words: 'This invitation no longer applies. You will get a new one if the day is published again.',
    },
  },
  staffInvited: {
    subject: (municipality) => `Invitation to use Vesiklinikka: ${municipality}`,
    heading: 'Welcome to Vesiklinikka',
    words: (inviter) => `${inviter} has invited you as a user.`,
    how: 'Sign in with this email address. You need no password: each time you get a one-time code by email.',
    button: 'Sign in to Vesiklinikka',
  },
  roles: {
    project_lead: 'project lead',
    building_inspector: 'building inspector',
    environmental_secretary: 'environmental protection secretary',
    coordinator: 'coordinator',
    communications: 'communications',
    admin: 'administrator',
  },
  failures: {
    unreachable: 'The mail server cannot be reached.',
    timed_out: 'The mail server did not answer in time.',
    refused: 'The recipient’s mail server did not take the message. Check the address.',
    sign_in: 'The mail server did not accept this service’s user name and password.',
    unconfirmed: 'The connection broke while sending. The message may have arrived.',
    expired: 'The message was out of date before it could be sent.',
    overtaken: 'A newer message about the same time replaced this one, so it was not sent.',
    past: 'The time had already begun, so the reminder was not sent any more.',
    unknown: 'The message could not be sent.',
  },
};
