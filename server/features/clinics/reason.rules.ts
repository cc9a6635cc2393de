import type { Words } from '#shared/contracts/common.ts';
import { languages, type Language } from '#shared/text/language.ts';
import { badInput } from '../../platform/errors.ts';

const longest = 500;

/** Residents are told why, in every language of their municipality; where nobody has booked, nothing need be said. */
export function readReason(
  reason: Words,
  { languages: wanted, isNeeded }: { languages: readonly Language[]; isNeeded: boolean },
): Words {
  const said = languages.map((language) => [language, reason[language]?.trim() ?? ''] as const);
  const missing = wanted.filter((language) => !said.some(([code, text]) => code === language && text !== ''));
  const isHalf = said.some(([, text]) => text !== '');
  const refused = [
    ...(isNeeded || isHalf ? missing : []).map((language) => ({
      field: `reason.${language}`,
      code: 'language_missing' as const,
    })),
    ...said
      .filter(([, text]) => text.length > longest)
      .map(([language]) => ({
        field: `reason.${language}`,
        code: 'too_long' as const,
        words: { limit: String(longest) },
      })),
  ];
  if (refused.length > 0) throw badInput({ fields: refused });
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}
