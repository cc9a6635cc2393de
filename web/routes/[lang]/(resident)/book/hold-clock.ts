import { minutesLeft } from '#shared/clock-text.ts';

/*
 * The one script of the residents' pages: it counts the held time down, asks two minutes before its end, and gets more
 * time without leaving the form. It is a script of its own because a hydrated page would be fifteen times its size;
 * everything it does can be done without it.
 */

/** The sentences it may need, in the page's language. */
export interface HoldWords {
  /** By minutes left, from 0. */
  left: string[];
  ended: string;
  offline: string;
}

const askBefore = 2;
/** Minutes at which the time left is also spoken; more would be noise. */
const marks = [10, 5, 2, 1, 0];

class HoldClock {
  readonly #root: HTMLElement;
  readonly #words: HoldWords;
  /** The server's clock less the device's, which may be wrong. */
  readonly #behind: number;
  #until: number;
  #minutes: number | null = null;
  #asked = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#words = JSON.parse(root.dataset['words'] ?? '{}') as HoldWords;
    this.#until = Number(root.dataset['until']);
    this.#behind = Number(root.dataset['now']) - Date.now();
  }

  start(): void {
    for (const button of this.#root.querySelectorAll('[data-more]'))
      button.addEventListener('click', this.#more);
    this.#root.querySelector('[data-part="ask-no"]')?.addEventListener('click', () => this.#dialog?.close());
    this.#count();
    setInterval(() => this.#count(), 1000);
  }

  readonly #more = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.#dialog?.close();
    const address = this.#root.dataset['more'] ?? '';
    const response = await fetch(address, { method: 'POST', body: new FormData() }).catch(() => null);
    if (!response) return this.#say(this.#words.offline);
    if (!response.ok) return this.#askByForm();
    const { until, said } = (await response.json()) as { until: number; said: string };
    this.#until = until;
    this.#asked = false;
    this.#say(said);
    this.#count();
  };

  /** The time cannot be prolonged any more. The page that says why must bring back what is typed here. */
  #askByForm(): void {
    const button = this.#root.querySelector<HTMLButtonElement>('button[formaction][data-more]');
    button?.form?.requestSubmit(button);
  }

  #say(words: string): void {
    this.#find('until').textContent = words;
    this.#find('spoken').textContent = words;
  }

  #count(): void {
    const minutes = minutesLeft(this.#until, Date.now() + this.#behind);
    if (minutes === this.#minutes) return;
    const words = minutes > 0 ? (this.#words.left[minutes] ?? '') : this.#words.ended;
    if (minutes > 0) this.#find('left').textContent = words;
    else this.#end();
    if (this.#minutes !== null && marks.includes(minutes)) this.#find('spoken').textContent = words;
    this.#minutes = minutes;
    if (minutes > 0 && minutes <= askBefore && !this.#asked) {
      this.#asked = true;
      this.#dialog?.showModal();
    }
  }

  #end(): void {
    this.#find('until').textContent = this.#words.ended;
    this.#find('left').textContent = '';
    this.#dialog?.close();
  }

  /** None when there is no more time to be had. */
  get #dialog(): HTMLDialogElement | null {
    return this.#root.querySelector('dialog');
  }

  #find(part: string): HTMLElement {
    return this.#root.querySelector(`[data-part="${part}"]`)!;
  }
}

const root = document.querySelector<HTMLElement>('[data-hold]');
if (root) new HoldClock(root).start();
