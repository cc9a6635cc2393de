import { fail, redirect } from '@sveltejs/kit';
import { changeMunicipality } from '#shared/contracts/municipalities-admin.ts';
import { readEuros, showEuros } from '#shared/rules/euros.ts';
import { reminders } from '#shared/rules/reminders.ts';
import { isLanguage, languages } from '#shared/text/language.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { findPlace } from '#web/lib/server/find-place.ts';
import { typedForm, type TypedForm } from '#web/lib/server/typed-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const details = await findPlace(event, event.params.municipality);
  return {
    details: { ...details, smsDailyEuros: showEuros(details.smsDailyCents) },
    saved: event.url.searchParams.has('saved'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = typedForm(await event.request.formData());
    const smsDailyEuros = form.text('smsDailyCents');
    const body = {
      phone: form.text('phone'),
      phoneHours: form.words('phoneHours'),
      email: form.text('email'),
      languages: typedLanguages(form),
      words: form.words('words'),
      reminders: reminders.filter((one) => form.all('reminders').includes(one)),
      // What is no price is refused by the contract, at its field.
      smsDailyCents: readEuros(smsDailyEuros) ?? -1,
    };
    const { municipality } = event.params;
    const changed = await callApi(event, changeMunicipality, { params: { municipality }, body });
    if (!changed.ok)
      return fail(changed.problem.status, { typed: { ...body, smsDailyEuros }, problem: changed.problem });
    redirect(303, `${event.url.pathname}?saved`);
  },
};

/** The main language first, whether its box was ticked or not. */
function typedLanguages(form: TypedForm) {
  const main = form.text('main');
  const ticked = form.all('languages');
  const others = languages.filter((code) => code !== main && ticked.includes(code));
  return isLanguage(main) && ticked.length > 0 ? [main, ...others] : others;
}
