import type { WaitingText } from '../fi/waiting.ts';

export const waiting: WaitingText = {
  invite: {
    day: 'You can join the waiting list of this day. When somebody cancels, we offer the time to those who wait.',
    anyDay:
      'You can join the waiting list. When a time comes free or a new day is published, we offer you a time.',
    join: 'Join the waiting list',
  },

  anyDay: 'Any clinic day',
  days: 'See the municipality’s clinic days',
  stay: 'If the time does not suit you, you keep your place in the list.',

  join: {
    title: 'Join the waiting list',
    what: 'You wait for a time on this day',
    whatAny: 'You wait for a time on any day',
    howTitle: 'How the list works',
    how: [
      'When a time comes free, we offer it first to whoever has waited longest.',
      'When your turn comes, we email you. You have two hours to answer.',
      'If you give no email address, we reach you by phone.',
    ],
    phoneHint: 'We reach you on it if you give no email address, or if the time that came free begins soon.',
    phoneSmsHint:
      'If you give no email address, the confirmation and offers come to your mobile as text messages. We call if the free time begins soon.',
    emailHint: 'We send a link where you see your place in the list and answer when we offer a time.',
    notice: 'Can you come quickly?',
    shortNotice: 'I can also come at short notice',
    shortNoticeHelp:
      'We then also offer you times that begin within 24 hours: the first to answer gets the time.',
    send: 'Put me on the waiting list',
    toTimes: 'Choose a free time',
  },

  place: {
    title: 'Your place in the list',
    number: (count) => (count === 1 ? 'You are first in the list' : `You are number ${count} in the list`),
    joinedTitle: 'You are on the waiting list now',
    mailed: (address) => `We have sent a link to this page to ${address}.`,
    texted: (number) => `We have sent a link to this page as a text message to ${number}.`,
    notMailed: 'We call you when your turn comes. Bookmark this page so that you find it again.',
    declinedTitle: 'Thank you for your answer',
    declined: 'We offer the time to the next person. You keep your place in the list.',
    nextTitle: 'What happens next?',
    byMail: 'When your turn comes, we email you. You have two hours to answer.',
    bySms: 'When your turn comes, we send you a text message. You have two hours to answer.',
    byPhone: 'When your turn comes, we call you.',
    quick: 'If the time begins within 24 hours, please answer within half an hour.',
    hours: 'We offer times between 8:00 and 20:00.',
    told: 'What you told us',
    what: 'Waiting for',
    shortNotice: 'Short notice',
    yes: 'You can also come at short notice',
    no: 'We only offer times that are more than 24 hours away',
    contactTitle: 'If something changes',
    change: 'Contact the municipality if your details change. Leave the list if you no longer need a time.',
    leave: 'Leave the waiting list',
  },

  offer: {
    title: (count) => (count === 1 ? 'Would you like this time?' : 'Would you like one of these times?'),
    until: (moment) => `Please answer by ${moment}.`,
    kept: 'Until then the time is kept for you.',
    shared: 'We have offered the time to others too: the first to answer gets it.',
    take: (clock) => `Take the time at ${clock}`,
    decline: 'No, thank you',
    pastTitle: 'Times we offered you earlier',
    state: {
      taken: 'You took this time',
      declined: 'You said “No, thank you”',
      lapsed: 'No answer in time',
      gone: 'No longer on offer',
    },
  },

  leave: {
    title: 'Leave the waiting list?',
    lead: 'You lose your place. If you join again later, you start at the end of the list.',
    offered: 'The time we have offered you goes to the next person.',
    confirm: 'Leave the list',
    keep: 'Stay on the list',
  },

  ended: {
    bookedTitle: 'You have got a time',
    booked: 'You booked a time from the list, so you no longer wait.',
    open: 'Open the booking',
    elsewhereTitle: 'Your property already has a time',
    elsewhere: 'A time is booked for the property, so you no longer wait. The booking code finds it.',
    find: 'Find the booking',
    leftTitle: 'You are no longer on the list',
    left: 'We offer you no more times. You can join again if you need one.',
    overTitle: 'The wait is over',
    over: 'The day you waited for has begun or was cancelled. See whether another day suits you.',
  },
};
