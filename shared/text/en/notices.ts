import type { NoticeMunicipality, NoticeText } from '../notice-text.ts';

/** A municipality that has not yet given its contacts is still named. */
const contact = ({ name, email, phone }: NoticeMunicipality) =>
  `${[name, phone && `phone ${phone}`, email && `email ${email}`].filter(Boolean).join(', ')}.`;

export const notices: NoticeText = {
  privacy: (municipalities) => ({
    title: 'Privacy notice',
    lead: 'This page tells you what the wastewater clinic’s booking keeps about you, why, and who reads it.',
    sections: [
      {
        heading: 'Who is responsible',
        paragraphs: [
          'The controller of the data is the municipality whose clinic day you book. Each municipality sees only its own bookings and properties.',
          ...municipalities.map(contact),
        ],
      },
      {
        heading: 'What is kept',
        paragraphs: [
          'About the booking: your name, phone number or email address, the property’s identifier or address, whether you are the owner or the occupier, the topics and your question, your language, and the time and place.',
          'About the visit: an advice note in which the expert writes down the state of the property’s wastewater system and what to do next.',
          'About messages: what was sent to you and when, and whether sending it worked.',
          'You are never asked for a personal identity code. Please do not write about your health, or anything else the matter does not need, in your question.',
        ],
      },
      {
        heading: 'Why, and on what basis',
        paragraphs: [
          'The municipality needs this to keep a time for you, to prepare for your property, to give advice and to come back to it later.',
          'The basis recorded in this service is a task carried out in the public interest (General Data Protection Regulation, Article 6(1)(e)). Each municipality confirms the basis for itself.',
        ],
      },
      {
        heading: 'Who reads it',
        paragraphs: [
          'Those of the municipality’s staff whose work needs it: the project lead, the building inspector, the environmental protection secretary and the coordinator.',
          'Every reading of an advice note is logged. Beside the note you can see when it was read and in which role. Ask the municipality if you want to know more.',
          'The confirmation goes to the email address you gave. What the advice note says is never sent by email: you read it with your link and a one-time code.',
        ],
      },
      {
        heading: 'How long it is kept',
        paragraphs: [
          'The municipality decides how long. Ask the municipality.',
          'What you typed in a form you did not finish is erased within half an hour after the time is no longer kept for you.',
        ],
      },
      {
        heading: 'Cookies',
        paragraphs: [
          'Only cookies that the service cannot work without: they keep your chosen time for you while you fill in the form, and remember that you have entered the one-time code. There is no tracking, no advertising and no visitor statistics.',
        ],
      },
      {
        heading: 'Your rights',
        paragraphs: [
          'You can ask the municipality to show you what it keeps about you and to correct mistakes. You can also ask it to erase data or to restrict its use, and you can object to its use. The municipality tells you how far your request can be met.',
          'If you think your data has been used wrongly, contact the municipality first. You can also complain to the data protection authority: in Finland the Data Protection Ombudsman, in Norway Datatilsynet.',
        ],
      },
    ],
  }),
  accessibility: (municipalities) => ({
    title: 'Accessibility statement',
    lead: 'This statement is about the wastewater clinic’s booking. The aim is that everyone can book a time and read the advice they were given without help.',
    sections: [
      {
        heading: 'How accessible the service is',
        paragraphs: [
          'The aim is levels A and AA of the WCAG 2.2 guidelines. The developers have assessed the service in part: the pages have been checked with automatic tests, and booking has been tried by keyboard alone and without JavaScript.',
          'No outside expert has audited the service yet.',
        ],
      },
      {
        heading: 'What has not been checked yet',
        paragraphs: [
          'The service has not yet been tried with screen readers, magnifiers or voice control, nor together with disabled users. There may be faults we do not know of.',
          'The municipality answers for the clarity of its own texts.',
        ],
      },
      {
        heading: 'If you cannot use the service',
        paragraphs: [
          'Call the municipality and we will book a time for you. You can have the advice note on paper if you wish.',
          ...municipalities.map(contact),
        ],
      },
      {
        heading: 'Tell us what does not work',
        paragraphs: [
          'Tell the municipality if something does not work. Write which page you were on and what stopped you. You will have an answer within 14 days.',
        ],
      },
      {
        heading: 'If the answer is not enough',
        paragraphs: [
          'If you get no answer or are not satisfied with it, ask the municipality which authority supervises accessibility and how to take the matter there.',
        ],
      },
      {
        heading: 'Date of this statement',
        paragraphs: ['Written on 22 November 2026 from the developers’ own assessment.'],
      },
    ],
  }),
};
