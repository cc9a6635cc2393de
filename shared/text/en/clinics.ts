import type { ClinicsText } from '../fi/clinics.ts';

export const clinics: ClinicsText = {
  roles: {
    project_lead: 'project lead',
    building_inspector: 'building inspector',
    environmental_secretary: 'environmental protection secretary',
  },
  languageNames: { fi: 'Finnish', sv: 'Swedish', en: 'English', nb: 'Norwegian' },
  status: {
    draft: 'draft',
    published: 'published',
    held: 'held',
    closed: 'closed',
    cancelled: 'cancelled',
  },
  invite: {
    none: 'no calendar invitation',
    waiting: 'invitation on its way',
    failed: 'invitation not sent',
    sent: 'invitation sent',
    delivered: 'invitation delivered',
    bounced: 'invitation bounced',
    accepted: 'accepted',
    tentative: 'tentatively yes',
    declined: 'declined',
    counter: 'proposes another time',
    out_of_date: 'replied before the change',
  },

  list: {
    title: 'Clinic days',
    create: 'Plan a clinic day',
    filter: 'Filter the list',
    municipality: 'Municipality',
    allMunicipalities: 'All municipalities',
    status: 'Stage',
    allStatuses: 'All stages',
    show: 'Show',
    coming: 'Coming',
    past: 'Past',
    sort: 'Order',
    sorts: { day: 'day', place: 'place', times: 'most free times', panel: 'roles to fill' },
    times: (booked, all) => `${booked} / ${all} booked`,
    free: (count) => (count === 0 ? 'none free online' : `${count} free online`),
    waiting: (count) =>
      count === 0
        ? 'nobody waiting for this day'
        : count === 1
          ? '1 person waiting for this day'
          : `${count} people waiting for this day`,
    waitingList: 'Waiting list',
    openSeats: (count) => (count === 1 ? '1 role open' : `${count} roles open`),
    invites: (answered, of) => `Invitations: ${answered}/${of} answered`,
    changeWaits: 'a change is waiting',
    substitute: 'substitute needed',
    emptyComing: 'There are no coming clinic days.',
    emptyPast: 'There are no past clinic days.',
    emptyHelp: 'Plan a day: you can save it as a draft and publish it later.',
    emptyFiltered: 'No day matches the filter.',
    clear: 'Clear the filter',
  },

  month: {
    tab: 'Month',
    previous: (month) => `Previous: ${month}`,
    next: (month) => `Next: ${month}`,
    sum: (days, booked, all) =>
      `${days === 1 ? '1 clinic day' : `${days} clinic days`}, ${booked} of ${all} times booked`,
    heard: 'How residents heard about the clinic',
    empty: 'There are no clinic days this month.',
  },

  plan: {
    newTitle: 'New clinic day',
    editTitle: 'Plan the clinic day',
    staffTitle: 'Change the experts',
    lead: 'The day is saved as a draft. Residents see it only when you publish it.',
    staffLead:
      'The day is published. As soon as you save, whoever leaves gets a cancellation and whoever comes gets an invitation.',
    where: 'Place',
    municipality: 'Municipality',
    room: 'Room',
    chooseRoom: 'Choose a room',
    noRooms: 'The municipality has no venues yet. An administrator adds them under Admin.',
    accessibility: 'Accessibility',
    noAccessibility: 'Nothing is recorded about the accessibility of this room.',
    when: 'Time',
    date: 'Day',
    start: 'Starts',
    end: 'Ends',
    slotMinutes: 'Length of a visit (min)',
    changeoverMinutes: 'Changeover (min)',
    changeoverHint: 'Between visits',
    breaks: 'Breaks',
    breakStart: (number) => `Break ${number} starts`,
    breakEnd: (number) => `Break ${number} ends`,
    breaksHint: 'There are no visits during a break. Leave empty if there is no break.',
    shares: 'Shares',
    desks: 'Desks',
    desksHint: 'Each desk has its own experts.',
    staffSlots: 'For phone bookings',
    staffSlotsHint: 'Times that the municipality books on the phone.',
    walkInSlots: 'Walk-in',
    walkInSlotsHint: 'The last times of the day.',
    closing: 'When booking closes',
    closesDate: 'Online booking closes',
    closesTime: 'Time',
    closesHint: 'If left empty: at 12:00 the day before.',
    opensDate: 'Phone times open for online booking',
    opensTime: 'Time',
    opensHint: 'If left empty: never.',
    panel: 'Experts',
    panelHint: 'Invitations leave only when you publish the day.',
    desk: (number) => `Desk ${number}`,
    choosePerson: 'Choose a person',
    nobody: 'Nobody, for a reason',
    nobodyWithRole: 'Nobody in the municipality has this role.',
    missingReason: 'Why does nobody sit in this role?',
    doubleReason: 'Why does the same person have two roles?',
    takenOption: (name) => `${name} (taken)`,
    unavailable: (name) => `${name} is not available. Choose a substitute.`,
    busyOption: (name) => `${name} (perhaps taken)`,
    texts: 'Instructions for residents',
    textsHint: (names) => `Write them in every language of the municipality: ${names}.`,
    bring: (language) => `What to bring (${language})`,
    bringHint: 'What the resident should bring to the visit.',
    words: (language) => `More about the day (${language})`,
    holidayTitle: (name) => `The day is ${name}`,
    confirmHoliday: 'The clinic day is held all the same',
    draw: 'Show the times',
    save: 'Save the draft',
    latest: 'Open the latest version',
    saveStaffing: 'Save and send invitations',
    errors: 'Please check the following',
    back: 'Clinic days',
  },

  grid: {
    title: 'Times of the day',
    empty: 'The times appear here when you have entered the day and the hours.',
    count: (count) => (count === 1 ? '1 time' : `${count} times`),
    shares: { web: 'online', staff: 'phone', walk_in: 'walk-in' },
    summary: (web, staff, walkIn) =>
      [
        `${web} online`,
        ...(staff ? [`${staff} by phone`] : []),
        ...(walkIn ? [`${walkIn} walk-in`] : []),
      ].join(', '),
    desk: (number) => `Desk ${number}`,
    pause: 'Break',
    booked: 'booked',
  },

  clash: {
    person: (name, place, when) => `${name} is at another clinic day then: ${place}, ${when}.`,
    personDrafted: (name, place, when) =>
      `${name} is in a draft: ${place}, ${when}. Talk to whoever made the draft.`,
    personElsewhere: (name, when) => `${name} is taken elsewhere ${when}.`,
    personBusy: (name, when) =>
      `${name}: taken in their own calendar ${when}. Ask whether they can come all the same.`,
    personBusyAllDay: (name) =>
      `${name}: taken all day in their own calendar. Ask whether they can come all the same.`,
    room: (when) => `A published clinic day is in this room ${when}.`,
    roomDrafted: (when) => `There is a draft for this room ${when}. Talk to whoever made the draft.`,
  },

  obstacle: {
    role_unstaffed: (role, desk) => (desk ? `Desk ${desk} has no ${role}.` : `The day has no ${role}.`),
    person_in_two_roles: (name) => `${name} has two roles without a reason.`,
    language_missing: (language, field) =>
      field === 'bring'
        ? `“What to bring” is missing: ${language}.`
        : `“More about the day” is missing: ${language}.`,
    holiday_unconfirmed: (name) => `The day is ${name}. Confirm that the clinic day is held all the same.`,
    no_slots: 'The day has no times.',
  },

  day: {
    edit: 'Change the plan',
    staff: 'Change the experts',
    publish: 'Publish',
    unpublish: 'Take back to draft',
    cancel: 'Cancel the clinic day',
    publicPage: 'See the residents’ page',
    copy: 'Copy to other days',
    spread: 'Spread the word',
    posterInAll: 'Poster in all languages (PDF)',
    poster: (language) => `Poster, ${language} (PDF)`,
    letters: (count: number) =>
      count === 1
        ? 'Print a letter for the one person without email (PDF)'
        : `Print letters for the ${count} people without email (PDF)`,
    embed: 'The municipality’s clinic days on other web pages',
    embedHelp: 'Put this line on the page where the days should show. It uses no cookies.',
    board: 'Open the day’s programme',
    phone: 'Book for a caller',
    addWaiting: 'Add a caller to the waiting list',
    saved: 'The draft has been saved',
    staffed: 'The experts have been saved',
    published: 'The clinic day is published',
    publishedHelp: 'Residents can book times. The experts have been sent an invitation.',
    unpublished: 'The day is a draft again',
    cancelled: 'The clinic day is cancelled',
    told: 'Everybody concerned has been sent a message.',
    facts: 'About the day',
    when: 'Time',
    where: 'Place',
    closes: 'Online booking closes',
    opens: 'Phone times open for online booking',
    never: 'Never',
    lengths: 'Visit and changeover',
    minutes: (slot, changeover) => `${slot} min + ${changeover} min`,
    bookings: 'Bookings',
    booked: (booked, all) => `${booked} of ${all} times booked`,
    panel: 'Experts',
    missing: (reason) => `Nobody: ${reason}`,
    open: 'Nobody yet',
    double: (reason) => `Two roles: ${reason}`,
    unavailable: (name) => `${name} is not available: substitute needed`,
    replies: 'Replies received for the day',
    texts: 'Instructions for residents',
    noTexts: 'No instructions have been written yet.',
    obstaclesTitle: 'Before publishing',
    readyTitle: 'The day is ready to be published',
    reason: 'Reason',
    untoldTitle: (count) =>
      count === 1
        ? 'Call one person on the waiting list about the change'
        : `Call ${count} people on the waiting list about the change`,
    untold: 'Show whom to call',
    toCallTitle: 'Call these residents',
    toCall: 'They gave no email address, so no message has reached them.',
    noPhone: 'no phone number',
  },

  holders: {
    title: 'Calendar invitations of booking holders',
    care: (count) => (count === 1 ? '1 invitation needs attention' : `${count} invitations need attention`),
    help: 'Call the booking holder if the invitation did not arrive. Declining cancels nothing: we have asked them about it by email.',
    well: 'No invitation needs attention.',
    show: (count) => (count === 1 ? 'Show 1 booking holder' : `Show ${count} booking holders`),
    showOthers: (count) =>
      count === 1 ? 'Show 1 other booking holder' : `Show ${count} other booking holders`,
  },

  copy: {
    title: 'Copy the clinic day',
    lead: 'Times, instructions and experts come along. The new days are saved as drafts, and nobody is sent a message.',
    dates: 'New days',
    datesHint: 'Leave the rows you do not need empty.',
    date: (number) => `Day ${number}`,
    room: (number) => `Room for day ${number}`,
    moreRows: 'Add rows',
    check: 'Check the days',
    checkHint: 'Checking saves nothing yet.',
    preview: 'How the days will be copied',
    free: 'The room and the experts are free.',
    holiday: (name) => `The day falls on ${name}. Confirm it in the draft before publishing.`,
    leftOut: (name) => `${name} is left out, and the role stays open.`,
    noLonger: (name) => `${name} no longer has the role in the municipality.`,
    notCopied: 'This day will not be copied.',
    nothing: 'None of the days can be copied. Change the day or the room.',
    noDates: 'Fill in at least one day.',
    save: (count) => (count === 1 ? 'Save 1 draft' : `Save ${count} drafts`),
    saved: (count) => (count === 1 ? '1 draft has been saved' : `${count} drafts have been saved`),
    savedHelp: 'Publish the days one by one when they are ready.',
  },

  confirm: {
    publishTitle: 'Publish the clinic day?',
    publishLead: 'Residents see the day at once and can book times.',
    unpublishTitle: 'Take the day back to draft?',
    unpublishLead:
      'The day disappears from the residents’ pages. Bookings and invitations are cancelled. You can publish the day again.',
    cancelTitle: 'Cancel the clinic day?',
    cancelLead: 'The room and the experts become free.',
    cancelDraftLead: 'The draft leaves the plans. Nobody gets a message.',
    experts: (count) => (count === 1 ? 'One expert gets a message' : `${count} experts get a message`),
    expertsInvited: (count) =>
      count === 1 ? 'One expert gets a calendar invitation' : `${count} experts get a calendar invitation`,
    noExperts: 'No expert gets a message.',
    holders: (count) =>
      count === 1
        ? 'One resident’s booking is cancelled'
        : `The bookings of ${count} residents are cancelled`,
    noHolders: 'Nobody has booked a time yet.',
    byMail: 'gets an email',
    bySms: 'gets a text message',
    byPhone: (phone) => `to be called: ${phone}`,
    byNothing: 'no contact details',
    waiting: (count) =>
      count === 1
        ? 'One person on the waiting list is written to'
        : `${count} people on the waiting list are written to`,
    waitingCalls: (count) =>
      count === 1
        ? 'One person on the waiting list must be called'
        : `${count} people on the waiting list must be called`,
    reason: (language) => `Reason for residents (${language})`,
    reasonHint:
      'A sentence that the resident reads in the message, for example: The heating of the village hall is broken.',
    publish: 'Publish the clinic day',
    unpublish: 'Take back to draft',
    cancel: 'Cancel the clinic day',
    keep: 'Go back',
  },
};
