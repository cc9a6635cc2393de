import type { FieldProblem } from '#shared/contracts/problem.ts';

/** The fields as they stand in the form, from top to bottom. */
const order = [
  'propertyIdentifier',
  'address',
  'village',
  'relation',
  'systemYear',
  'name',
  'phone',
  'email',
  'topics',
  'question',
  'language',
];

export function errorsInOrder(fields: FieldProblem[]): FieldProblem[] {
  return [...fields].sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
}
