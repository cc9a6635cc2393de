import { listClinicDays } from '#shared/contracts/clinic-days.ts';
import { listSlots } from '#shared/contracts/clinics.ts';
import { seeDay, type DayBoard } from '#shared/contracts/day.ts';
import type { PhoneText } from '#shared/text/phone.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { askApi, callApi } from './ask-api.ts';
import { momentWords } from './moment-words.ts';

type Asking = Parameters<typeof askApi>[0];
const mostDays = 6;

/** The times of a day that staff may still give to somebody on the telephone; not those that somebody is just booking. */
export async function freeTimes({ clinic, slots }: DayBoard, event: Asking, text: PhoneText) {
  const { locals } = event;
  const held = await heldSlots(event, clinic.id);
  return slots
    .filter(({ id, visit, closed, share, start }) => {
      const isOpen = !visit && !closed && !held.includes(id) && share !== 'walk_in';
      return isOpen && Date.parse(start) > locals.bridge.now;
    })
    .map((slot) => ({
      slotId: slot.id,
      ...momentWords({ ...slot, timeZone: clinic.timeZone }, locals.language),
      share: slot.share === 'staff' ? text.staffShare : '',
    }));
}

async function heldSlots(event: Asking, clinicId: string): Promise<string[]> {
  const outcome = await callApi(event, listSlots, { params: { clinicId } });
  return outcome.ok ? outcome.answer.slots.filter(({ state }) => state === 'held').map(({ id }) => id) : [];
}

/** Coming days of a municipality with the times that staff may give. */
export async function staffDays(event: Asking, municipality: string, text: PhoneText) {
  const { language } = event.locals;
  const query = { municipality, time: 'coming', status: 'published' } as const;
  const { days } = await askApi(event, listClinicDays, { query });
  return Promise.all(
    days.slice(0, mostDays).map(async ({ id }) => {
      const board = await askApi(event, seeDay, { params: { clinicId: id } });
      return {
        clinicId: id,
        day: momentWords(board.clinic, language).day,
        place: inLanguage(board.clinic.venue, language),
        times: await freeTimes(board, event, text),
      };
    }),
  );
}
