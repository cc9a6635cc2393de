import { error } from '@sveltejs/kit';
import { isLanguage } from '#shared/text/language.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => {
  if (!isLanguage(params.lang)) error(404, 'no such language');
};
