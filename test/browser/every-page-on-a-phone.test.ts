import { inHalves, lookAtEveryPage } from '../support/every-page.ts';

await lookAtEveryPage(
  inHalves([
    {
      name: 'on a phone, in Finnish, light',
      languages: ['fi'],
      sights: [{ width: 390, scheme: 'light' }],
      settings: { DEMO: 'true' },
    },
  ]),
);
