import type { NoteContent, OtherDraft } from '#shared/contracts/notes.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { press } from '#web/lib/forms.ts';

export type SaveState = 'fresh' | 'saved' | 'typing' | 'saving' | 'offline' | 'refused' | 'clash';

const pauseMs = 800;
const retryMs = 5000;

/** A note while it is being written: saves itself a moment after the last key, and never over somebody else's words. */
export class NoteDraft {
  content: NoteContent = $state()!;
  state: SaveState = $state('fresh');
  savedAt: number | null = $state(null);
  /** What somebody else saved meanwhile. */
  other: OtherDraft | null = $state(null);
  problem: Problem | null = $state(null);
  noteId: string | null;
  version: number;
  readonly #page: string;
  #saved: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  /** @param page path of the note's own page, which takes the saves. */
  constructor(page: string, note: { id: string | null; version: number; content: NoteContent }) {
    this.#page = page;
    this.content = structuredClone(note.content);
    // Every note needs a next step, so an empty one stands ready; it is no change to be saved.
    if (note.id === null) this.content.nextSteps.push({ what: '' });
    this.noteId = note.id;
    this.version = note.version;
    this.#saved = this.#text();
  }

  get isUnsaved(): boolean {
    return this.#text() !== this.#saved;
  }

  /** Something may have changed: saves when the keys rest. */
  typed(): void {
    if (!this.isUnsaved || this.state === 'clash') return;
    this.state = 'typing';
    this.#saveIn(pauseMs);
  }

  /** Saves now; while a save is under way, once more after it. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (!this.isUnsaved || this.state === 'clash') return;
    this.#running = this.#send().finally(() => (this.#running = null));
    await this.#running;
  }

  keepMine(): Promise<void> {
    this.version = this.other?.version ?? this.version;
    this.other = null;
    this.state = 'typing';
    return this.save();
  }

  takeTheirs(): void {
    if (!this.other) return;
    this.version = this.other.version;
    this.content = structuredClone($state.snapshot(this.other.content)) as NoteContent;
    this.#saved = this.#text();
    this.savedAt = Date.parse(this.other.writtenAt);
    this.other = null;
    this.state = 'saved';
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #send(): Promise<void> {
    const text = this.#text();
    this.state = 'saving';
    const form = new FormData();
    form.set('version', String(this.version));
    form.set('content', text);
    const result = await press(`${this.#page}?/save`, form).catch(() => null);
    if (result?.type === 'success') this.#keep(text, result.data as never);
    else if (result?.type === 'failure') this.#refuse((result.data as { problem: Problem }).problem);
    else {
      this.state = 'offline';
      this.#saveIn(retryMs);
    }
  }

  #keep(text: string, saved: { id: string; version: number; writtenAt: string }): void {
    this.#saved = text;
    this.noteId = saved.id;
    this.version = saved.version;
    this.savedAt = Date.parse(saved.writtenAt);
    this.problem = null;
    this.state = 'saved';
    this.typed();
  }

  #refuse(problem: Problem): void {
    if (problem.status === 412) this.other = (problem as unknown as { current: OtherDraft }).current;
    else this.problem = problem;
    this.state = problem.status === 412 ? 'clash' : 'refused';
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), ms);
  }

  #text(): string {
    return JSON.stringify($state.snapshot(this.content));
  }
}
