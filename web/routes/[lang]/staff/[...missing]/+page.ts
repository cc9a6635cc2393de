import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

/** A staff address that leads nowhere answers within the staff's own frame. */
export const load: PageLoad = () => error(404, 'no such staff page');
