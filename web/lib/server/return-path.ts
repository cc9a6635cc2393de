import type { Language } from '#shared/text/language.ts';

const staffPath = /^\/(fi|sv|en|nb)\/staff(\/[\w-]+)*\/?(\?[\w.,:;=&%+*-]*)?$/;

/** The sign-in page, which leads back to this one. */
export function signInPath(language: Language, url: URL): string {
  const back = `${url.pathname}${url.search}`;
  const here = `/${language}/staff/sign-in`;
  return staffPath.test(back) && back !== `/${language}/staff`
    ? `${here}?returnTo=${encodeURIComponent(back)}`
    : here;
}

/** Where to go after signing in: a staff page of ours, never another site. */
export function returnPath(language: Language, wanted: string | null): string {
  return wanted !== null && staffPath.test(wanted) ? wanted : `/${language}/staff`;
}
