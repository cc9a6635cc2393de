import type { ProblemText } from '../fi/problems.ts';

const refusals: ProblemText['refusals'] = {
  'platform.not_found': ['Page not found', 'Check the address. The page may have been removed or moved.'],
  'platform.sign_in_needed': [
    'Sign in',
    'You have not signed in, or you have been signed out. Sign in and try again.',
  ],
  'platform.not_allowed': [
    'You are not allowed to do this',
    "Your role does not include this. Ask your municipality's administrator.",
  ],
  'platform.strange_origin': [
    'The request was not accepted',
    'It came from another website. Open this service again at its own address.',
  ],
  'platform.bad_input': ['Check your answers', 'Correct the points listed below and send again.'],
  'platform.too_many_tries': ['Too many tries', 'Wait a moment and try again, or call the municipality.'],
  'platform.idempotency_key_reused': [
    'The request was not accepted',
    'A different request has already been sent with the same Idempotency-Key.',
  ],
  'platform.failed': [
    'Something went wrong with the service',
    'The fault has been recorded. Try again in a moment, or call the municipality.',
  ],
  'people.code_wrong': [
    'That code does not work',
    'Check the code. It is valid for 10 minutes and works once. You can ask for a new one.',
  ],
  'people.last_admin_stays': [
    'The municipality must have an administrator',
    'This person is the only administrator. Give the role to somebody else first.',
  ],
  'people.not_yourself': ['You cannot end your own access', 'Ask another administrator to end it for you.'],
  'bookings.slot_taken': [
    'Someone else has just booked this time',
    'Nothing you typed is lost. Choose another time below.',
  ],
  'bookings.day_full': [
    'All times on this day are booked',
    'Nothing you typed is lost. Look at the other clinic days or call the municipality.',
  ],
  'bookings.slot_closed': [
    'This time cannot be booked',
    'This time cannot be booked online. Choose another time or call the municipality.',
  ],
  'bookings.closed_for_web': [
    'Online booking has closed',
    'Times on this day can no longer be booked or moved online. Call the municipality.',
  ],
  'bookings.hold_lost': [
    'This time is no longer kept for you',
    'Nothing you typed is lost. Choose the time again.',
  ],
  'bookings.no_more_extensions': [
    'You cannot have any more time',
    'You have asked for more time ten times. Send the booking now or call the municipality.',
  ],
  'bookings.property_has_booking': [
    'This property already has a time on this day',
    'The person who booked it can move or cancel it with the link in the confirmation or with the booking code. If that does not work, call the municipality.',
  ],
  'bookings.link_old': [
    'This link no longer works',
    'Ask for a new link by email, or use your booking code.',
  ],
  'bookings.too_late_to_cancel': [
    'It is too late to cancel',
    'Your appointment has already started. Call the municipality.',
  ],
  'bookings.already_cancelled': ['This booking is already cancelled', 'You can book a new time.'],
  'bookings.code_unknown': [
    'No booking found',
    'Check the booking code and the property identifier or phone number.',
  ],
  'messages.cannot_be_sent_again': [
    'This message cannot be sent again',
    'Only a message that failed to leave can be sent again. Reload the page.',
  ],
};

const fields: ProblemText['fields'] = {
  required: 'Fill in: {field}.',
  wrong: 'Check: {field}.',
  too_long: '{field} is too long. Use at most {limit} characters.',
  property_identifier:
    'Type the property identifier like this: 638-999-1-1. Or choose “I don’t know the identifier”.',
  property_identifier_no:
    'Type the property number (gnr/bnr) like this: 9999/1. Or choose “I don’t know the identifier”.',
  address: 'Type the address of the property.',
  village: 'Type the village or district.',
  relation: 'Choose whether you own the property.',
  name: 'Type your name.',
  phone: 'Type a phone number, for example 040 123 4567. Start a foreign number with the country code.',
  phone_premium: 'We cannot call premium-rate numbers. Type another number.',
  email: 'Type an email address like this: name@example.org.',
  reachable: 'Type a phone number or an email address, or choose “Give me the advice on paper”.',
  person_name: 'Type the person’s name.',
  role_none: 'Choose at least one role.',
  language_missing: 'Write the text in this language too.',
  languages_none: 'Choose at least one language.',
  venue_address: 'Type the street address of the venue.',
};

export const problems: ProblemText = { refusals, fields };
