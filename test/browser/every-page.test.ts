import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '#shared/text/language.ts';
import type { Matrix } from '../../scripts/axe-table.ts';
import { inHalves, lookAtEveryPage, type Pass } from '../support/every-page.ts';

/** Set by `npm run axe`, which reads there what was found: then every language is seen at every width, light and dark. */
const matrixFolder = process.env['AXE_MATRIX'];

const office = { OIDC_ISSUER: 'http://localhost:1', OIDC_CLIENT_ID: 'test', OIDC_CLIENT_SECRET: 'test' };
const usual = inHalves([
  {
    name: 'on a desk, in another language in turn, dark',
    languages: ['sv', 'en', 'nb'],
    sights: [{ width: 1280, scheme: 'dark' }],
    settings: office,
  },
]);
const widths = [390, 768, 1280];
const everySight = widths.flatMap((width) => [
  { width, scheme: 'light' as const },
  { width, scheme: 'dark' as const },
]) as unknown as Pass['sights'];
const matrix = languages.map((language): Pass => ({
  name: language,
  languages: [language],
  sights: everySight,
  settings: { DEMO: 'true', ...office },
}));

await lookAtEveryPage(matrixFolder ? matrix : usual, (results) => {
  const found: Matrix = { sights: everySight, results };
  if (matrixFolder) writeFileSync(join(matrixFolder, 'matrix.json'), JSON.stringify(found));
});
