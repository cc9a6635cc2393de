import type { WidgetText } from '../fi/widget.ts';

export const widget: WidgetText = {
  free: (count) => {
    if (count === 0) return 'Inga lediga tider på nätet, du kan ställa dig i kö';
    return count === 1 ? '1 ledig tid' : `${count} lediga tider`;
  },
  none: 'Inga nya klinikdagar är planerade än.',
  more: 'Boka tid eller läs mer',
};
