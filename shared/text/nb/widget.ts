import type { WidgetText } from '../fi/widget.ts';

export const widget: WidgetText = {
  free: (count) => {
    if (count === 0) return 'Ingen ledige timer på nett, du kan stå på venteliste';
    return count === 1 ? '1 ledig time' : `${count} ledige timer`;
  },
  none: 'Ingen nye klinikkdager er planlagt ennå.',
  more: 'Bestill time eller les mer',
};
