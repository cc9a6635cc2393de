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
          'About the booking: your name, phone number or email address, the property’s identifier or address, and whether you own or occupy it. Also the topics and your question, your language, and the time and place. If you told us, also the year the system was built and how you heard about the clinic.',
          'About files: the site plan, photos and other documents that you send yourself. Places and other things hidden in photos are taken out. You can remove a file until the visit begins. If the time is cancelled, the files are erased at once.',
          'About the visit: an advice note. In it the expert writes down the state of the property’s wastewater system and what to do next.',
          'About messages: what was sent to you and when, and whether sending it worked.',
          'You are never asked for a personal identity code. Please do not write about your health, or anything else the matter does not need, in your question.',
        ],
      },
      {
        heading: 'Why, and on what basis',
        paragraphs: [
          'The municipality needs this to keep a time for you and to prepare for your property. It also needs it to give advice and to come back to it later.',
          'If you say how you heard about the clinic, the municipality counts the answers to inform people better.',
          'The basis recorded in this service is a task in the public interest (General Data Protection Regulation, Article 6(1)(e)). Each municipality confirms the basis for itself.',
        ],
      },
      {
        heading: 'Who reads it',
        paragraphs: [
          'Those of the municipality’s staff whose work needs it: the project lead, the building inspector, the environmental protection secretary and the coordinator.',
          'Every reading of an advice note is logged. Beside the note you can see when it was read and in which role. Ask the municipality if you want to know more.',
          'The confirmation and reminders go to the email address you gave. If you give only a mobile number, they may be sent as text messages through a telephone company. What the advice note says is never sent in a message: you read it with your link and a one-time code.',
        ],
      },
      {
        heading: 'How long it is kept',
        paragraphs: [
          'The municipality decides how long. Ask the municipality.',
          'What you gave for the waiting list is erased 30 days after your wait has ended.',
          'What you typed in a form you did not send is erased. That happens within half an hour after the time is no longer kept for you.',
        ],
      },
      {
        heading: 'Cookies',
        paragraphs: [
          'Only cookies that the service cannot work without: they keep your time while you fill in the form, and remember that you have entered the one-time code. There is no tracking, no advertising and no visitor statistics.',
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
    lead: 'This statement is about the wastewater clinic’s booking. The municipality wants everyone to be able to book a time and read their advice without help. In Finland the Act on the Provision of Digital Services (306/2019) requires it.',
    sections: [
      {
        heading: 'How far the service meets the requirements',
        paragraphs: [
          'The service meets the accessibility requirements in part. The requirements are levels A and AA of the WCAG guidelines. We aim at version 2.2, which asks for more than the law.',
          'We know of no faults, but not everything has been assessed yet.',
        ],
      },
      {
        heading: 'What may not be accessible',
        paragraphs: [
          'The service has not been tried with screen readers, magnifiers or voice control, nor together with disabled users. There may be faults we do not know of.',
          'The PDF of the advice note has not been checked with an outside program. The same advice can be read on a web page.',
          'The map link on a clinic day’s page leads to another service, which this statement does not cover. The address is always there in words too.',
          'The municipality answers for the clarity of its own texts.',
          'Nothing has been left undone as a disproportionate burden.',
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
          'Tell the municipality if something does not work, or ask for the information in another form. Call or write to the addresses above. Say which page you were on and what stopped you.',
          'You will have an answer within 14 days.',
        ],
      },
      {
        heading: 'If the answer is not enough',
        paragraphs: [
          'No answer within 14 days, or not satisfied with it? You can take the matter to an authority.',
          'In Finland, accessibility is supervised by Traficom, the Transport and Communications Agency. You can complain to it or ask it to investigate.',
          'In Norway, complaints go to Diskrimineringsnemnda, the anti-discrimination tribunal.',
        ],
        links: [
          {
            words: 'Finland: how to complain (webaccessibility.fi)',
            href: 'https://www.webaccessibility.fi/',
          },
          {
            words: 'Norway: how to complain (diskrimineringsnemnda.no)',
            href: 'https://www.diskrimineringsnemnda.no/',
          },
        ],
      },
      {
        heading: 'How this statement was made',
        paragraphs: [
          'Written on 25 November 2026 from the developers’ own assessment. No outside expert has audited the service.',
          'Every state of every page was checked automatically, on narrow and wide screens, light and dark. Booking has been tried by keyboard alone and without JavaScript.',
        ],
      },
    ],
  }),
};
