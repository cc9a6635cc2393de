import { problem } from '../../platform/errors.ts';

export const visitChanged = problem('bookings.visit_changed', 409, 'the visit is no longer in that state');
