import type { Endpoint } from '#shared/contracts/endpoint.ts';
import { Problem } from '#shared/contracts/problem.ts';

/** The parts of an OpenAPI 3.1 operation that are written here. */
export interface Operation {
  requestBody?: object;
  description?: string;
  parameters?: object[];
  responses: Record<string, object>;
  security?: object[];
}

const refusals: Record<number, string> = {
  400: 'Bad input; `fields` names each field that could not be taken',
  401: 'No session, or one that has ended',
  403: 'Signed in, but without the role for this',
  404: 'Nothing here for this caller; a link that was never right',
  409: 'Somebody or something was quicker, or the thing is no longer in that state',
  410: 'An old link, or a time that has passed',
  412: 'Written on an older version; the newer one comes with it',
  413: 'The request is too large',
  415: 'The request is in another format than JSON, or multipart/form-data where a file is taken',
  422: 'The same Idempotency-Key with another request, a code that is wrong, used or too old, or a file that is not taken',
  429: 'Too many tries',
  500: 'A fault of ours; `requestId` finds it in the log',
};

/** What the operations share: named once, so that the document stays readable. */
export const sharedComponents = {
  schemas: { Problem: { ...Problem, $id: undefined } },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      description:
        'A value of your own for this request, kept 24 hours: sent again, it gets the same answer and has no second effect',
      schema: { type: 'string', minLength: 16, maxLength: 200 },
    },
  },
  responses: Object.fromEntries(
    Object.entries(refusals).map(([status, description]) => [`Refusal${status}`, refusalOf(description)]),
  ),
  securitySchemes: {
    staffSession: {
      type: 'apiKey',
      in: 'cookie',
      name: 'staff.session_token',
      description: 'Set by POST /api/sessions; `__Secure-staff.session_token` where the origin is https',
    },
    proveKey: {
      type: 'apiKey',
      in: 'header',
      name: 'Prove-Key',
      description: 'PROVE_KEY of the server; where none is set, the operation does not exist for anybody',
    },
  },
} as const;

function refusalOf(description: string) {
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description, content: { 'application/problem+json': { schema } } };
}

/** Says of an operation what the bare schemas do not: who may call it, what it is answered with, how to repeat it. */
export function describeOperation(operation: Operation, contract: Endpoint): Operation {
  const { access, method, success } = contract;
  const statuses = Object.keys(operation.responses);
  const answers = statuses.map((status) => [
    status,
    Number(status) === success
      ? successOf(operation.responses[status], contract)
      : { $ref: `#/components/responses/Refusal${status}` },
  ]);
  const key = { $ref: '#/components/parameters/IdempotencyKey' };
  return {
    ...operation,
    ...(method === 'POST' && { parameters: [...(operation.parameters ?? []), key] }),
    ...(contract.upload && { requestBody: bodyOfUpload(contract.upload) }),
    ...(typeof access !== 'string' && {
      description: `For: ${access.join(', ').replaceAll('_', ' ')}.`,
      security: [{ staffSession: [] }],
    }),
    ...(access === 'prover' && { description: 'For `npm run prove`.', security: [{ proveKey: [] }] }),
    responses: Object.fromEntries(answers) as Operation['responses'],
  };
}

function bodyOfUpload({ fields, most }: NonNullable<Endpoint['upload']>): object {
  const { properties, required = [] } = fields as { properties?: object; required?: string[] };
  const file = { type: 'string', format: 'binary', description: `At most ${most} bytes` };
  const schema = { type: 'object', properties: { ...properties, file }, required: [...required, 'file'] };
  return { required: true, content: { 'multipart/form-data': { schema } } };
}

const fileTypes: Record<string, string> = {
  pdf: 'application/pdf',
  ics: 'text/calendar',
  png: 'image/png',
};

function successOf(response: object | undefined, { path, success, media }: Endpoint): object {
  const { content } = response as { content?: Record<string, object> };
  const type = fileTypes[path.split('.')[1] ?? ''];
  const types = media ?? (type ? [type] : Object.keys(content ?? {}));
  const [schema] = Object.values(content ?? {});
  const description = { 200: 'Done', 201: 'Made', 202: 'Taken on', 204: 'Done; there is nothing to say' };
  return {
    description: description[success],
    ...(schema && { content: Object.fromEntries(types.map((one) => [one, schema])) }),
  };
}
