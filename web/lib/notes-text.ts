import type { AdviceText } from '#shared/text/fi/advice.ts';
import type { NotesText } from '#shared/text/fi/notes.ts';
import type { Language } from '#shared/text/language.ts';

type Files = () => Promise<[{ notes: NotesText }, { advice: AdviceText }]>;

const files: Record<Language, Files> = {
  fi: () => Promise.all([import('#shared/text/fi/notes.ts'), import('#shared/text/fi/advice.ts')]),
  sv: () => Promise.all([import('#shared/text/sv/notes.ts'), import('#shared/text/sv/advice.ts')]),
  en: () => Promise.all([import('#shared/text/en/notes.ts'), import('#shared/text/en/advice.ts')]),
  nb: () => Promise.all([import('#shared/text/nb/notes.ts'), import('#shared/text/nb/advice.ts')]),
};

/** One language's words for notes, and for the codes that the resident's letter uses too. */
export async function loadNotesText(
  language: Language,
): Promise<{ notesText: NotesText; adviceText: AdviceText }> {
  const [{ notes }, { advice }] = await files[language]();
  return { notesText: notes, adviceText: advice };
}
