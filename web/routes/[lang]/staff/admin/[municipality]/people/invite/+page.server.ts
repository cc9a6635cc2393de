import { fail, redirect } from '@sveltejs/kit';
import { invitePerson } from '#shared/contracts/administration.ts';
import { roles, type Role } from '#shared/contracts/endpoint.ts';
import { callApi } from '#web/lib/server/ask-api.ts';
import { typedForm } from '#web/lib/server/typed-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ roles: [...roles], requestKey: crypto.randomUUID() });

export const actions: Actions = {
  default: async (event) => {
    const form = typedForm(await event.request.formData());
    const body = {
      name: form.text('name'),
      email: form.text('email'),
      phone: form.text('phone'),
      language: form.language('language'),
      roles: roles.filter((role): role is Role => form.all('roles').includes(role)),
    };
    const { municipality } = event.params;
    const idempotencyKey = form.text('requestKey');
    const invited = await callApi(event, invitePerson, { params: { municipality }, body, idempotencyKey });
    if (!invited.ok) return fail(invited.problem.status, { typed: body, problem: invited.problem });
    redirect(
      303,
      `/${event.locals.language}/staff/admin/${municipality}/people?invited=${invited.answer.id}`,
    );
  },
};
