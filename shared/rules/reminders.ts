/** How long before a visit its holder can be reminded, the earlier one first. */
export const reminders = ['week', 'day'] as const;
export type Reminder = (typeof reminders)[number];
