import { describe, expect, test } from 'vitest';
import { readLinkContact } from '#server/features/bookings/link-contact.rules.ts';

describe('by what a lost link is asked for', () => {
  test.each([
    ['an address, in small letters', ' Aino@Example.org ', { email: 'aino@example.org' }],
    ['a mobile number of the first country', '040 123 4567', { phones: ['+358401234567'] }],
    ['a mobile number of the other', '+47 400 00 101', { phones: ['+4740000101'] }],
    ['a mobile number near by', '+46 70 123 45 67', { phones: ['+46701234567'] }],
    ['not a telephone on a wall', '019 520 211', null],
    ['not a mobile far away', '+1 212 555 0123', null],
    ['not a code', 'ABCD-EFGH', null],
    ['not nothing', '', null],
  ])('%s', (_what, typed, contact) => {
    expect(readLinkContact(typed, ['FI', 'NO'])).toEqual(contact);
  });

  test('a number that is one in each country may mean both', () => {
    expect(readLinkContact('40000101', ['FI', 'NO'])).toEqual({ phones: ['+35840000101', '+4740000101'] });
  });

  test('no number where no municipality sends text messages', () => {
    expect(readLinkContact('040 123 4567', [])).toBeNull();
    expect(readLinkContact('aino@example.org', [])).toEqual({ email: 'aino@example.org' });
  });
});
