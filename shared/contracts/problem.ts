import { Type, type Static } from 'typebox';

/** One field of the request that could not be taken; `field` is its path, `message` a sentence in the caller's language. */
export const FieldProblem = Type.Object({
  field: Type.String(),
  code: Type.String(),
  message: Type.String(),
});
export type FieldProblem = Static<typeof FieldProblem>;

/** RFC 9457. `code` is stable; `title` and `detail` are in the caller's language (Accept-Language). */
export const Problem = Type.Object(
  {
    type: Type.String(),
    code: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    requestId: Type.Optional(Type.String()),
    fields: Type.Optional(Type.Array(FieldProblem)),
  },
  { $id: 'Problem', additionalProperties: true },
);
export type Problem = Static<typeof Problem>;
