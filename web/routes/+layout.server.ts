import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
  language: locals.language,
  demo: locals.bridge.demo,
  inboxUrl: locals.bridge.inboxUrl,
  smsInboxUrl: locals.bridge.smsInboxUrl,
});
