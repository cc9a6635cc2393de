import { problems as en } from './en/problems.ts';
import { problems as fi, type ProblemText } from './fi/problems.ts';
import { problems as nb } from './nb/problems.ts';
import { problems as sv } from './sv/problems.ts';
import type { Language } from './language.ts';

export type ProblemCode = keyof ProblemText['refusals'];
export type FieldCode = keyof ProblemText['fields'];

export const problemText: Record<Language, ProblemText> = { fi, sv, en, nb };
