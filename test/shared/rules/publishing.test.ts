import { describe, expect, test } from 'vitest';
import {
  panelRoles,
  publishingProblems,
  type DayToPublish,
  type Staffing,
} from '#shared/rules/publishing.ts';

function seat(changes: Partial<Staffing>): Staffing {
  return {
    desk: 1,
    role: 'project_lead',
    personId: null,
    missingReason: null,
    doubleRoleReason: null,
    ...changes,
  };
}

const panel = panelRoles.map((role) => seat({ role, personId: `person of ${role}` }));

const ready: DayToPublish = {
  desks: 1,
  staffing: panel,
  municipalityLanguages: ['fi', 'sv'],
  texts: { fi: { bring: 'Ota mukaan asemapiirros.' }, sv: { bring: 'Ta med situationsplanen.' } },
  holiday: null,
  holidayConfirmed: false,
  slotCount: 9,
};

function problems(changes: Partial<DayToPublish>) {
  return publishingProblems({ ...ready, ...changes });
}

test('a day with everything in place has no problem', () => {
  expect(problems({})).toEqual([]);
});

test('a day without anything has them all, in the order of the form', () => {
  const codes = problems({ staffing: [], texts: {}, holiday: { name: {} }, slotCount: 0 }).map(
    ({ code }) => code,
  );
  expect([...new Set(codes)]).toEqual([
    'role_unstaffed',
    'language_missing',
    'holiday_unconfirmed',
    'no_slots',
  ]);
});

describe('the three roles', () => {
  const unstaffed = [{ code: 'role_unstaffed', desk: 1, role: 'environmental_secretary' }];

  test('one without a row is named', () => {
    expect(problems({ staffing: panel.slice(0, 2) })).toEqual(unstaffed);
  });

  test('one with an empty row is named', () => {
    const empty = seat({ role: 'environmental_secretary', missingReason: '' });
    expect(problems({ staffing: [...panel.slice(0, 2), empty] })).toEqual(unstaffed);
  });

  test('one with a stated reason may be missing', () => {
    const reason = seat({ role: 'environmental_secretary', missingReason: 'Sairausloma' });
    expect(problems({ staffing: [...panel.slice(0, 2), reason] })).toEqual([]);
  });

  test('a second desk needs its own three', () => {
    expect(problems({ desks: 2 })).toEqual(
      panelRoles.map((role) => ({ code: 'role_unstaffed', desk: 2, role })),
    );
  });
});

describe('one person in two roles', () => {
  const twice = (first: string | null, second: string | null) => [
    seat({ role: 'project_lead', personId: 'A', doubleRoleReason: first }),
    seat({ role: 'building_inspector', personId: 'A', doubleRoleReason: second }),
    panel[2]!,
  ];

  test('is refused without a reason', () => {
    const roles = ['project_lead', 'building_inspector'];
    expect(problems({ staffing: twice(null, '') })).toEqual([
      { code: 'person_in_two_roles', personId: 'A', roles },
    ]);
  });

  test.each([
    ['first', 'Pieni kunta', null],
    ['second', null, 'Pieni kunta'],
  ])('is accepted with a reason on the %s', (_, first, second) => {
    expect(problems({ staffing: twice(first, second) })).toEqual([]);
  });

  test('one reason does not cover a third role', () => {
    const third = seat({ role: 'environmental_secretary', personId: 'A' });
    const staffing = [...twice(null, 'Pieni kunta').slice(0, 2), third];
    expect(problems({ staffing })).toMatchObject([{ code: 'person_in_two_roles', personId: 'A' }]);
  });
});

describe('languages', () => {
  const finnishOnly = { fi: { bring: 'Ota mukaan asemapiirros.' } };

  test.each([
    ['missing', finnishOnly],
    ['blank', { ...finnishOnly, sv: { bring: ' \n' } }],
  ])('a bilingual municipality’s day with Swedish %s is half', (_, texts) => {
    expect(problems({ texts })).toEqual([{ code: 'language_missing', language: 'sv', field: 'bring' }]);
  });

  test('a municipality of one language needs that one only', () => {
    expect(problems({ texts: finnishOnly, municipalityLanguages: ['fi'] })).toEqual([]);
  });

  test('English alone is no substitute', () => {
    const texts = { en: { bring: 'Bring the site plan.' } };
    const missing = [{ code: 'language_missing', language: 'nb', field: 'bring' }];
    expect(problems({ texts, municipalityLanguages: ['nb'] })).toEqual(missing);
  });

  test('further words are free to leave out, but not to say in one language only', () => {
    const texts = { ...ready.texts, fi: { bring: 'Ota mukaan asemapiirros.', words: 'Kahvia tarjolla.' } };
    expect(problems({ texts })).toEqual([{ code: 'language_missing', language: 'sv', field: 'words' }]);
  });
});

test('a holiday is asked about until it is confirmed', () => {
  const holiday = { name: { fi: 'juhannusaatto' } };
  expect(problems({ holiday })).toEqual([{ code: 'holiday_unconfirmed', name: holiday.name }]);
  expect(problems({ holiday, holidayConfirmed: true })).toEqual([]);
});
