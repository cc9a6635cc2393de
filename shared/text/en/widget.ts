import type { WidgetText } from '../fi/widget.ts';

export const widget: WidgetText = {
  free: (count) => {
    if (count === 0) return 'No free times online, you can join the waiting list';
    return count === 1 ? '1 free time' : `${count} free times`;
  },
  none: 'No new clinic days have been planned yet.',
  more: 'Book a time or read more',
};
