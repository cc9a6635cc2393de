import type { StaffText } from '../fi/staff.ts';

export const staff: StaffText = {
  name: 'Vesiklinikka',
  audience: 'For staff',
  title: (page) => `${page} – Vesiklinikka staff`,
  errorTitle: (page) => `Error: ${page}`,
  skip: 'Skip to content',
  chooseLanguage: 'Choose language',
  demo: 'All people, properties and times are made up.',
  demoInbox: 'Read the demo’s emails',
  demoSms: 'Read the demo’s text messages',
  errorSummary: 'Please check the following',
  optional: 'Optional',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  back: 'Back',
  cancel: 'Cancel',
  save: 'Save',
  saved: 'Your changes have been saved',

  nav: {
    label: 'Main menu',
    today: 'Today',
    clinics: 'Clinics',
    properties: 'Properties',
    messages: 'Messages',
    admin: 'Admin',
  },

  files: {
    title: 'Files from the resident',
    kinds: { site_plan: 'Site plan or map', photo: 'Photo', other: 'Another document' },
  },

  search: {
    label: 'Find a property',
    placeholder: 'Identifier or address',
    button: 'Search',
  },

  account: {
    menu: 'My account',
    signedInAs: 'Signed in',
    roles: 'Your roles',
    signOut: 'Sign out',
  },

  ownCalendar: {
    link: 'My calendar',
    title: 'Clinic days in your own calendar',
    name: 'My clinic days',
    lead: 'Show the days when you sit at the table in your own calendar. Changes arrive there by themselves within a few hours.',
    invitations:
      'Invitations still come by e-mail too. If you add them to your calendar, the same day shows twice.',
    closedTitle: 'The calendar is not in use',
    open: 'Start using the calendar',
    openTitle: 'The calendar is in use',
    subscribe: 'Open in your calendar program',
    address: 'Address of the calendar',
    addressHint:
      'Or copy the address into your calendar program, where you subscribe to a calendar from the web.',
    secret: 'Keep the address to yourself: it shows your clinic days. It tells nothing about residents.',
    renewTitle: 'Does somebody else have the address?',
    renewHint: 'The old address stops working at once. Put the new one in its place in your calendar.',
    renew: 'Change the address',
    close: 'Stop using the calendar',
    opened: 'The address of the calendar is below',
    closed: 'The calendar is no longer in use',
  },

  busyCalendar: {
    title: 'Busy times from your own calendar',
    lead: 'Once you give the address of your calendar, whoever plans clinic days sees when you are taken elsewhere.',
    privacy:
      'Only the busy times of your calendar are kept. Whoever plans sees them, but not what is in your calendar.',
    address: 'Address of your calendar',
    addressHint:
      'It begins with https:// or webcal://. Look for it in the sharing settings of your calendar program, often as iCal or ICS.',
    secret: 'The address is stored encrypted and is never shown to anybody again.',
    save: 'Save the calendar',
    replace: 'Use another calendar',
    remove: 'Remove the calendar',
    removeHint: 'Removing it also deletes the busy times at once.',
    host: 'Server',
    fetched: 'Last read',
    waiting: 'The calendar is being fetched. Reload the page in a moment.',
    failed: 'The calendar could not be read',
    failingSince: 'Failing since',
    again: 'The service tries again by itself.',
    kept: 'Until then planners see the times that were read before.',
    failures: {
      unreachable: 'No secure connection to the server could be made.',
      refused: 'The server did not give the calendar. The address may be wrong or out of date.',
      too_large: 'The calendar is larger than 5 megabytes.',
      too_slow: 'The server answered too slowly.',
      not_a_calendar: 'There is no calendar at the address that can be read. It may be a web page.',
      private_address: 'The address leads into an internal network, from which no calendars are fetched.',
      too_many: 'The calendar has too many entries.',
    },
    saved: 'The address of your calendar has been saved',
    removed: 'Your calendar and the busy times have been removed',
  },

  roles: {
    project_lead: 'project lead',
    building_inspector: 'building inspector',
    environmental_secretary: 'environmental protection secretary',
    coordinator: 'coordinator',
    communications: 'communications',
    admin: 'administrator',
  },

  languageNames: { fi: 'Finnish', sv: 'Swedish', en: 'English', nb: 'Norwegian' },

  signIn: {
    title: 'Sign in',
    lead: 'For Vesiklinikka staff. You need no password: we send a one-time code to your email.',
    email: 'Your work email',
    ask: 'Send the code',
    codeTitle: 'Enter the one-time code',
    codeSent: (email) =>
      `If ${email} has been invited to Vesiklinikka, a code is on its way there. It is valid for 10 minutes.`,
    code: 'Six-digit code',
    codeHint: 'The code is in your email. Check the junk folder too.',
    enter: 'Sign in',
    again: 'Send a new code',
    otherEmail: 'Use another email address',
    or: 'or',
    office: 'Sign in with your work account',
    officeFailed: 'Signing in with your work account did not work',
    officeFailedHelp:
      'You have not been invited to Vesiklinikka, or the sign-in was interrupted. You can ask for a code by email.',
    notInvited: 'No code? Your municipality’s administrator invites new users.',
    signedOut: 'You have signed out',
    needed: 'Sign in to open the page.',
    residents: 'Go to the residents’ service',
  },

  errors: {
    notAllowedTitle: 'You do not have access to this page',
    notAllowed: 'Your role does not allow it. Ask your municipality’s administrator.',
    notFoundTitle: 'Page not found',
    notFound: 'The address may be wrong, or what you are looking for has been removed.',
    failedTitle: 'Something went wrong',
    failed: 'The fault has been recorded. Please try again in a moment.',
    reference: 'Reference',
    home: 'Go to Today',
  },
};
