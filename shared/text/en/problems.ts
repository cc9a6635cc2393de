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
  'platform.file_too_large': [
    'The file is too large',
    'A file may have at most {limit} MB. Choose a smaller picture or split the document.',
  ],
  'platform.too_many_files_at_once': [
    'Many files are arriving right now',
    'Wait a moment and send the file again.',
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
  'bookings.day_moved': [
    'The clinic day has moved',
    'The new day is {day}. What you typed is kept. Choose a new time below.',
  ],
  'bookings.property_on_board': [
    'The property has a time today already',
    'Find it in the day’s programme and mark the visitor as arrived.',
  ],
  'bookings.no_time_left': [
    'The day has no times left',
    'Book a time on another clinic day for the visitor, or agree with them to wait.',
  ],
  'bookings.not_today': [
    'The clinic day is not today',
    'Somebody without a booking can be added only on the day itself. At other times book as for a caller.',
  ],
  'waiting.times_free': [
    'There are free times',
    'You need not wait. Choose a time that suits you on the page of the clinic day.',
  ],
  'waiting.waits_already': [
    'This property is on the waiting list',
    'A property need not wait twice. The link in your email opens your place in the list.',
  ],
  'waiting.has_time': [
    'This property has a time on that day already',
    'There is no need to wait. Each property gets one time on a clinic day.',
  ],
  'waiting.day_over': [
    'Nobody can wait for this day any more',
    'The clinic day has begun or was cancelled. See the other clinic days.',
  ],
  'waiting.offer_gone': [
    'This time is no longer on offer',
    'Somebody else took it, or the time for answering ran out. You keep your place in the list.',
  ],
  'bookings.property_has_booking': [
    'This property already has a time on this day',
    'Whoever booked it can move or cancel it by the link in the confirmation or by the booking code. If that does not work, call the municipality.',
  ],
  'bookings.link_old': [
    'This link no longer works',
    'Ask for a new link by email, or use your booking code.',
  ],
  'bookings.too_late_to_cancel': [
    'It is too late to cancel',
    'Your appointment has already started. Call the municipality.',
  ],
  'bookings.too_late_to_complete': [
    'The details can no longer be completed',
    'Your appointment has already started. Ask at the clinic.',
  ],
  'bookings.already_cancelled': ['This booking is already cancelled', 'You can book a new time.'],
  'bookings.code_unknown': [
    'No booking found',
    'Check the booking code and the property identifier or phone number.',
  ],
  'messages.not_signed': [
    'The receipt’s signature does not match',
    'A receipt for a text message is accepted from our own SMS gateway only.',
  ],
  'messages.cannot_be_sent_again': [
    'This message cannot be sent again',
    'Only a message that failed to leave can be sent again. Reload the page.',
  ],
  'clinics.person_taken': [
    '{person} is already at another clinic day',
    '{person}: {place}, {when}. Choose another person or change the time.',
  ],
  'clinics.person_drafted': [
    '{person} is already planned for another clinic day',
    'Draft: {place}, {when}. That day is not published yet. Talk to whoever made the draft, or choose another person.',
  ],
  'clinics.person_taken_elsewhere': [
    '{person} is not free then',
    '{person} is taken elsewhere: {when}. Choose another person or change the time.',
  ],
  'clinics.room_taken': [
    'The room is already taken',
    '{place}, {room}: a published clinic day is there {when}. Choose another room or change the time.',
  ],
  'clinics.room_drafted': [
    'The room is already planned for another clinic day',
    '{place}, {room}: draft {when}. That day is not published yet. Talk to whoever made the draft, or choose another room.',
  ],
  'clinics.role_unstaffed': [
    'The day has no {role}',
    'Choose a person, or write why nobody sits in this role.',
  ],
  'clinics.person_in_two_roles': [
    '{person} has two roles',
    'Roles: {roles}. Choose another person or give a reason.',
  ],
  'clinics.language_missing': [
    'The day’s texts are missing: {language}',
    'Write the instructions for residents in every language of the municipality before publishing.',
  ],
  'clinics.holiday_unconfirmed': [
    'The day is a public holiday or eve: {holiday}',
    'Confirm that the clinic day is held all the same, or choose another day.',
  ],
  'clinics.no_slots': [
    'The day has no times',
    'Change the hours or the length of a visit and save the draft.',
  ],
  'clinics.changed_meanwhile': [
    'Somebody else has changed the day',
    'Your changes were not saved, so that nobody’s work is lost. Look at the latest version and make your changes there.',
  ],
  'clinics.not_draft': [
    'The day is no longer a draft',
    'The plan of a published day can be changed only after the day has been taken back to a draft.',
  ],
  'clinics.not_published': ['The day is not published', 'A draft can be changed freely.'],
  'clinics.already_cancelled': ['The clinic day is cancelled', 'A cancelled day cannot be changed.'],
  'clinics.change_waits': [
    'A move or cancellation of the day is waiting',
    'Take it back first, or do it now. Then you can change the day.',
  ],
  'clinics.nothing_waits': [
    'No change is waiting any more',
    'It has already been done or taken back. Look at the day as it is now.',
  ],
  'clinics.visits_begun': [
    'Visits of the day have begun',
    'The day can no longer move as a whole. Move the times that are left one by one.',
  ],
  'clinics.visits_outside': [
    'Booked times would lie outside the new times',
    'First move or cancel the times that would lie outside the hours of the clinic.',
  ],
  'clinics.too_soon_to_wait': [
    'There is no time to wait',
    'The clinic day begins or ends in less than ten minutes. Make the change now.',
  ],
  'clinics.too_late': [
    'The clinic day has already begun',
    'This can no longer be done. The day is among the past days.',
  ],
  'bookings.visit_changed': [
    'The visit has already been marked differently',
    'Somebody else marked the visit first. The page now shows the latest state.',
  ],
  'notes.changed_meanwhile': [
    'The note has changed',
    '{name} saved the note after you opened it. Neither version has been lost. Choose which one to keep.',
  ],
  'notes.locked': ['The note is signed', 'A signed note cannot be changed. You can write an addendum.'],
  'notes.not_signed': ['The note is not signed', 'Sign the note first.'],
  'notes.held_back': [
    'The note is not given to the resident',
    'The note was signed so that it is held back from the resident.',
  ],
  'notes.not_held_back': ['The note is not held back', 'The resident may read the note already.'],
  'notes.no_visit': [
    'There was no visit',
    'The visit was cancelled or the resident did not come. No note can be written.',
  ],
  'properties.both_booked': [
    'Both properties have a time on the same day',
    'Both properties have a time on the same clinic day. Cancel one of them before you match them.',
  ],
  'properties.already_matched': [
    'The property has already been matched',
    'Somebody else has already matched this address to a property.',
  ],
  'attachments.type_not_taken': [
    'This file cannot be taken',
    'Send a photo (JPEG, PNG, WebP, AVIF or HEIC) or a PDF file.',
  ],
  'attachments.unreadable': [
    'The picture could not be opened',
    'It may be damaged. Save it as a JPEG picture and send it again.',
  ],
  'attachments.too_many_dots': [
    'The picture is too detailed',
    'Make the picture smaller, or save it as an ordinary JPEG, and send it again.',
  ],
  'attachments.full': [
    'The booking has all the files it can take',
    'A booking takes ten files, 60 MB together. Remove one if you want to add another.',
  ],
  'reading.code_none': [
    'Ask for a code first',
    'There is no valid code for this booking. A code works only once. Ask for a new one.',
  ],
  'reading.code_expired': ['The code is too old', 'A code is valid for 10 minutes. Ask for a new one.'],
  'reading.code_used_up': [
    'The code is no longer valid',
    'The code was typed wrong five times. Ask for a new one.',
  ],
  'reading.code_wrong': [
    'The code does not match',
    'Check the code in our latest message. It has six digits.',
  ],
  'reading.pass_needed': ['Open the note with a one-time code', 'Ask for a code and type it on this page.'],
  'reading.pass_expired': [
    'Your reading time has ended',
    'The note was open for half an hour. Ask for a new code to read it again.',
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
  system_year: 'Type the year with four digits, from {least} to {most}, or leave it empty.',
  name: 'Type your name.',
  phone: 'Type a phone number, for example 040 123 4567. Start a foreign number with the country code.',
  phone_premium: 'We cannot call premium-rate numbers. Type another number.',
  email: 'Type an email address like this: name@example.org.',
  email_or_mobile: 'Type an email address like name@example.org, or a mobile number like 040 123 4567.',
  reachable_to_wait:
    'Type a phone number or an email address, so that we can reach you when a time comes free.',
  reachable: 'Type a phone number or an email address, or choose “Give me the advice on paper”.',
  person_name: 'Type the person’s name.',
  role_none: 'Choose at least one role.',
  language_missing: 'Write the text in this language too.',
  languages_none: 'Choose at least one language.',
  venue_name: 'Give the venue a name.',
  room_name: 'Give the room a name.',
  venue_address: 'Type the street address of the venue.',
  plan_date: 'Choose a day.',
  walk_in_property: 'Type the property identifier, or the address and the village with a comma between.',
  plan_same: 'The clinic day is already then and there. Choose another day or room.',
  plan_date_twice: 'The same day is in the list twice.',
  plan_time: 'Enter a time of day.',
  plan_moment: 'Choose both a day and a time.',
  plan_end: 'The day must end later than it starts.',
  plan_past: 'Choose a day in the future.',
  plan_number: 'Enter a number between {least} and {most}.',
  plan_break_reversed: 'The break {start}–{end} must end later than it starts.',
  plan_break_outside_day: 'The break {start}–{end} is outside the clinic day.',
  plan_no_slots: 'These hours leave no room for a single time.',
  plan_too_many: 'The day would have {slots} times. At most {most} can be saved.',
  plan_shares: 'The shares hold {wanted} times, but the day has only {slots}.',
  plan_closes: 'Choose a moment before the clinic day starts.',
  plan_room: 'Choose a room that is in use.',
  seat_person: 'This person does not have the role in the municipality. Choose another.',
  matched_identifier: 'Type the property identifier like this: 638-999-1-1.',
  matched_identifier_no: 'Type the property number (gnr/bnr) like this: 9999/1.',
  note_words: 'Write to the resident what they were advised.',
  note_step_none: 'Add at least one next step.',
  note_step_what: 'Step {number}: write what is to be done.',
  note_step_who: 'Step {number}: choose who does it.',
  note_step_by: 'Step {number}: choose a day, or write by when.',
  note_building: 'System {number}: write which building’s water it takes.',
  note_condition: 'System {number}: choose an assessment.',
  note_basis: 'System {number}: choose what the assessment is based on.',
  held_back_reason: 'Write why the note is held back from the resident.',
  release_reason: 'Write why the note can be released now.',
  addendum_reason: 'Write why the note is being added to.',
  addendum_words: 'Write the addendum.',
  calendar_address: 'Enter a calendar address that begins with https:// or webcal://.',
  calendar_address_plain:
    'The address must begin with https:// or webcal://. An unprotected address is not fetched.',
  calendar_address_password: 'The address must not contain a user name or a password.',
  calendar_address_port: 'The address must not contain a port number.',
  calendar_address_inside:
    'The address is in an internal network. Enter one that works anywhere on the internet.',
  reading_code: 'Type the six-digit code from the message.',
};

export const problems: ProblemText = { refusals, fields };
