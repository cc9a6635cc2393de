import { listMunicipalities } from '#shared/contracts/municipalities.ts';
import { noticeText } from '#shared/text/notices.ts';
import { askApi } from '#web/lib/server/ask-api.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language } = event.locals;
  const { municipalities } = await askApi(event, listMunicipalities, {});
  const named = municipalities.map(({ name, email, phone }) => ({
    name: inLanguage(name, language),
    email,
    phone,
  }));
  return { notice: noticeText[language].privacy(named) };
};
