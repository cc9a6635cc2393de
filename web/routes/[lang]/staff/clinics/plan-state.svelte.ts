import { untrack } from 'svelte';
import { getAvailability, type Availability } from '#shared/contracts/clinic-days.ts';
import { instantMsOf } from '#shared/clock-text.ts';
import { planSlots } from '#shared/rules/slot-grid.ts';
import type { Language } from '#shared/text/language.ts';
import { call } from '#web/lib/api.ts';
import { shownDesks, slotPlanOf, type TypedPlan } from './plan-form.ts';

export interface PlanningPlace {
  municipality: string;
  timeZone: string;
  language: Language;
  /** The day being planned, which is not in its own way. */
  clinicId: string | undefined;
}

const pauseMs = 350;

/** The plan while it is being typed: its times, and who or what is in the way. */
export class PlanState {
  readonly typed: TypedPlan;
  availability: Availability = $state.raw({ past: false, holiday: null, people: [], rooms: [] });
  readonly grid = $derived.by(() =>
    planSlots(slotPlanOf(this.typed), (date, time) => instantMsOf(date, time, this.#place.timeZone)),
  );
  readonly desks = $derived.by(() => shownDesks(this.typed.desks));
  readonly #place: PlanningPlace;
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(typed: TypedPlan, availability: Availability, place: PlanningPlace) {
    this.typed = $state(structuredClone(typed));
    this.availability = availability;
    this.#place = place;
    this.#asked = this.#question();
  }

  /** Takes over what the form held. */
  take(typed: TypedPlan): void {
    Object.assign(this.typed, typed);
  }

  /** Asks who is free once the typing rests and day or times are others than before. Call it inside an effect. */
  askWhoIsFree(): void {
    const question = this.#question();
    untrack(() => {
      if (question === this.#asked) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(question), pauseMs);
    });
  }

  #question(): string {
    const { date, start, end } = this.typed;
    return JSON.stringify({ date, start, end });
  }

  async #ask(question: string): Promise<void> {
    this.#asked = question;
    const { municipality, language, clinicId } = this.#place;
    const query = { ...JSON.parse(question), except: clinicId };
    const outcome = await call(getAvailability, { params: { municipality }, query, language }, fetch);
    // An answer that came late is about a time that is no longer in the form.
    if (outcome.ok && question === this.#asked) this.availability = outcome.answer;
  }
}
