/** A municipality's days on a page of somebody else's. The Finnish file gives the others their shape. */
export const widget = {
  free: (count: number): string => {
    if (count === 0) return 'Verkossa ei ole vapaita aikoja, voit jonottaa';
    return count === 1 ? '1 aika vapaana' : `${count} aikaa vapaana`;
  },
  none: 'Uusia klinikkapäiviä ei ole vielä sovittu.',
  more: 'Varaa aika tai lue lisää',
};

export type WidgetText = typeof widget;
