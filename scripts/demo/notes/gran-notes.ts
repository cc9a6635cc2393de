import type { NotedVisit } from './noted-visit.ts';

const cabinWithoutWater: NotedVisit = {
  village: 'Bjoneroa',
  language: 'nb',
  question: 18,
  signedBy: 'environmental_secretary',
  content: () => ({
    use: 'LEISURE',
    residents: 4,
    water: ['CARRIED'],
    toilets: ['COMPOST'],
    area: 'OUTSIDE',
    statuses: ['MINOR_WATER'],
    systems: [
      {
        building: 'Hytte',
        waters: 'GREY',
        treatment: 'SOAKAWAY',
        discharge: 'SOIL',
        condition: 'GREEN',
        basis: ['OWNER'],
        actions: ['NONE'],
      },
    ],
    words: `Hytta har ikke innlagt vann, og toalettet er biologisk. Da trenger du ingen utslippstillatelse så lenge vann ikke legges inn.

Vil du legge inn vann senere, må du søke før du bygger, og varsle naboene først. Ta gjerne kontakt mens du planlegger.`,
    nextSteps: [
      {
        who: 'RESIDENT',
        what: 'Ingenting å gjøre nå. Ta kontakt hvis du vil legge inn vann.',
        byWords: 'før du bygger',
      },
    ],
    leaflets: ['Septiktank: hva du ikke skal kaste i toalettet'],
    inside: '',
  }),
};

export const granNotes = [cabinWithoutWater];
