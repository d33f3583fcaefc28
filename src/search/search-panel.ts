import { href } from '../links.ts';
import styles from '../styles/search.css?url';
import type { Doc } from './data.ts';
import { make } from './dom.ts';
import { loadEngine, type Engine } from './engine.ts';
import type { Hit } from './full-text.ts';
import type { Match } from './match.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { draw, keyOf, nameOf, type View } from './results-view.ts';
import { isPaste } from './text.ts';

const settleAfter = 400;
const fullTextAfter = 450;
const choose = '先选场景。';
const unread = '还没有读到，检查网络再按一次。';

export interface PanelOptions {
  /** Where the page shows short queries in its address (`?q=`); the dialog does not. */
  address: boolean;
  /** Leaves the box: Esc on an empty one. */
  leave: () => void;
  importExtras: Parameters<typeof loadEngine>[1];
}

/** A search box at work: reads the textarea, draws the list below it, and owns the keys. */
export class SearchPanel {
  readonly #box: HTMLTextAreaElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #options: PanelOptions;
  #engine: Engine | undefined;
  #loading = false;
  #failed = false;
  #active = 0;
  /** By keys, mouse or focus: what is active by itself is only what Enter opens. */
  #chosen = false;
  /** What the list shows, and how it is said. */
  #match: Match | undefined;
  #spoken = '';
  /** Has the typing paused, so that what is new is said at once? */
  #settled = false;
  /** What the list answers. */
  #drawn = '';
  /** Names what is drawn, so that the same is not drawn again. */
  #key = '';
  /** Has something been typed that the list does not answer yet? */
  #stale = false;
  #hits: { query: string; list: Hit[] } | undefined;
  #timers: number[] = [];

  constructor(root: HTMLElement, options: PanelOptions) {
    this.#box = root.querySelector('textarea')!;
    this.#list = root.querySelector('[data-results]')!;
    this.#status = root.querySelector('[role=status]')!;
    this.#options = options;
    document.head.append(make('link', { rel: 'stylesheet', href: styles }));
    this.#box.addEventListener('input', () => this.#changed());
    this.#box.addEventListener('compositionstart', () => this.#changed());
    this.#box.addEventListener('compositionend', () => this.#changed());
    root.addEventListener('keydown', (event) => this.#press(event));
    this.#list.addEventListener('click', (event) => this.#click(event));
    // A finger that scrolls moves no mouse.
    for (const way of ['mousemove', 'focusin'])
      this.#list.addEventListener(way, ({ target }) => {
        const option = (target as Element).closest<HTMLElement>('[role=option]');
        const index = this.#choices().indexOf(option!);
        if (index >= 0) this.#activate(index);
      });
    void this.#load();
    this.#changed();
  }

  async #load() {
    this.#loading = true;
    this.#failed = false;
    try {
      await loadEngine((engine) => {
        this.#engine = engine;
        this.#draw();
      }, this.#options.importExtras);
    } catch {
      this.#failed = this.#engine === undefined;
      this.#draw();
    }
    this.#loading = false;
  }

  /** Kept by the element, which was there before this panel: a word may have been begun by then. */
  get #composing(): boolean {
    return this.#box.dataset['composing'] !== undefined;
  }

  get #query(): string {
    return this.#box.value.trim();
  }

  /** What of it says anything about one ticket. */
  get #ticket(): string {
    return this.#match?.several ? '' : this.#query;
  }

  /** May it stand in the address, and among what was searched for? */
  get #isOwnWords(): boolean {
    return this.#query !== '' && !('pasted' in this.#box.dataset) && !isPaste(this.#query);
  }

  #changed() {
    // What comes behind the first answer may have been lost on the way: with every key it is asked for again.
    if (this.#engine && !this.#engine.extras && !this.#loading) void this.#load();
    if (this.#box.value === '') delete this.#box.dataset['pasted'];
    this.#stale = true;
    this.#settled = false;
    // What was typed is painted first: on a slow machine a letter must not wait for the list below it.
    requestAnimationFrame(() => setTimeout(() => this.#stale && this.#draw()));
    this.#timers.forEach(clearTimeout);
    this.#timers = [
      window.setTimeout(() => this.#settle(), settleAfter),
      window.setTimeout(() => void this.#readPages(false), fullTextAfter),
    ];
  }

  /** Short queries can be linked to and come back with the back button; a paste is kept nowhere. */
  #writeAddress() {
    const url = new URL(location.href);
    if (this.#isOwnWords) url.searchParams.set('q', this.#query);
    else url.searchParams.delete('q');
    history.replaceState(history.state, '', url);
  }

  #draw() {
    this.#stale = false;
    const query = this.#query;
    const hits = this.#hits?.query === query ? this.#hits.list : undefined;
    const match = query ? this.#engine?.match(query) : undefined;
    const view: View = {
      query,
      engine: this.#engine,
      failed: this.#failed,
      match,
      docs: this.#docs(match?.taken ?? query),
      hits,
      recent: query ? [] : recentSearches(),
      listAll: !this.#options.address,
      prefix: this.#box.id,
    };
    // Most key presses change no answer: then the list stays as it is, and so does what is chosen in it.
    const key = keyOf(view);
    if (key === this.#key) return;
    // While an input method is composing, half a word must not flash "nothing like ours".
    if (this.#composing && match?.state === 'none') return;
    this.#key = key;
    this.#match = match;
    const { nodes, spoken } = draw(view);
    if (this.#settled && spoken !== this.#spoken) this.#say(spoken);
    this.#spoken = spoken;
    // What arrives later for the same words takes neither choice nor focus away.
    const kept =
      this.#chosen && query === this.#drawn
        ? this.#choices()[this.#active]?.getAttribute('href')
        : undefined;
    const focused = this.#list.contains(document.activeElement);
    this.#drawn = query;
    this.#list.replaceChildren(...nodes);
    const choices = this.#choices();
    const again = choices.findIndex((choice) => choice.getAttribute('href') === kept);
    this.#activate(again);
    this.#chosen = again >= 0;
    if (focused) (choices[again] ?? this.#box).focus();
    // Enter was pressed when there was nothing to open yet, and nothing has been typed since.
    if (match && view.engine?.extras && this.#box.dataset['entered'] === query) {
      delete this.#box.dataset['entered'];
      this.#choices()[0]?.click();
    }
  }

  #docs(query: string): Doc[] {
    return query && !isPaste(query) ? (this.#engine?.extras?.docs(query, 4) ?? []) : [];
  }

  /**
   * Full text comes when nothing else answers, or when it is asked for: its engine weighs more than all the rest. Where
   * no matcher ships it is all there is, for pastes too; it works in the page, and asks for no text by its words.
   */
  async #readPages(asked: boolean) {
    const query = this.#query;
    const read = this.#engine?.extras?.fullText;
    const alone = !this.#engine?.core.model;
    if (asked && !read) this.#show(unread);
    if (!query || !read || this.#composing || this.#hits?.query === query) return;
    if (isPaste(query) && !alone) return;
    asked ||= alone;
    const match = this.#match;
    const words = match?.taken ?? query;
    if (!asked && (!match || match.state === 'one' || this.#docs(words).length > 0)) return;
    try {
      this.#hits = { query, list: await read(words, 5) };
    } catch {
      if (asked) this.#show(unread);
      return;
    }
    if (query === this.#query) {
      const pressed = this.#list.contains(document.activeElement);
      this.#draw();
      if (!asked) return;
      const count = this.#hits.list.length;
      if (count === 0) return this.#show('正文里也没有。');
      // Whoever asked for them by key goes on from them.
      this.#activate(this.#choices().length - count);
      if (pressed) this.#choices()[this.#active]!.focus();
      this.#say(`正文里有 ${count} 处`);
    }
  }

  #choices(): HTMLElement[] {
    // Who is quicker than the list means the answer to what was typed.
    if (this.#stale) this.#draw();
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  #activate(index: number) {
    const choices = this.#choices();
    this.#chosen = true;
    this.#active = Math.max(0, Math.min(index, choices.length - 1));
    choices.forEach((choice, place) =>
      choice.setAttribute('aria-selected', String(place === this.#active)),
    );
    const active = choices[this.#active];
    if (active && (this.#query || !this.#options.address))
      this.#box.setAttribute('aria-activedescendant', active.id);
    else this.#box.removeAttribute('aria-activedescendant');
  }

  #press(event: KeyboardEvent) {
    // While composing, Enter, arrows and Esc belong to the input method. 229 is how older engines say so.
    if (event.isComposing || event.keyCode === 229) return;
    const copies = event.code === 'KeyC';
    if (event.altKey && (copies || event.key === 'Enter')) {
      event.preventDefault();
      if (copies) void this.#copy();
      else this.#check();
      return;
    }
    if (event.target !== this.#box) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.#choices().length === 0) return;
      event.preventDefault();
      this.#activate(this.#active + (event.key === 'ArrowDown' ? 1 : -1));
      this.#choices()[this.#active]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      const choice = this.#choices()[this.#active];
      if (!choice) this.#box.dataset['entered'] = this.#query;
      else if (this.#query || !this.#options.address) choice.click();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (this.#box.value === '') this.#options.leave();
      this.#box.value = '';
      this.#changed();
    }
  }

  #click(event: Event) {
    const target = event.target as Element;
    const action = target.closest<HTMLElement>('[data-action]')?.dataset['action'];
    if (action === 'copy') void this.#copy();
    if (action === 'check') this.#check();
    if (action === 'forget') {
      forgetSearches();
      this.#draw();
      this.#box.focus();
    }
    if (action === 'retry') void this.#load();
    if (action === 'pages') void this.#readPages(true);
    const again = target.closest<HTMLElement>('[data-query]')?.dataset['query'];
    if (again !== undefined) {
      this.#box.value = again;
      delete this.#box.dataset['pasted'];
      this.#box.focus();
      this.#changed();
    }
    if (target.closest('a[role=option]') && this.#isOwnWords) {
      rememberSearch(this.#query);
      // Who is quicker than the pause after typing comes back to what was typed, all the same.
      if (this.#options.address) this.#writeAddress();
    }
    // A place on this page: no other page comes and takes the dialog away.
    if (target.closest(`[href^="${location.pathname}#"]`)) this.#options.leave();
  }

  /** The scenario that is chosen, else the answer; of a few, none is meant before it is chosen. */
  get #slug(): string | undefined {
    const active = this.#choices()[this.#active]?.dataset['slug'];
    const match = this.#match;
    return (
      (this.#chosen ? active : undefined) ??
      (match?.state === 'one' ? match.shown[0]?.slug : undefined)
    );
  }

  #check() {
    const slug = this.#slug;
    if (!this.#match) return;
    if (!slug) return this.#show(choose);
    const limit = this.#engine?.extras?.limit(this.#ticket, slug);
    location.assign(href(`/check/?scenario=${slug}${limit ? `&limit=${limit}` : ''}`));
  }

  async #copy() {
    const slug = this.#slug;
    const engine = this.#engine;
    if (!this.#match) return;
    if (!slug) return this.#show(choose);
    if (!engine?.extras) return this.#show(unread);
    try {
      await navigator.clipboard.writeText(await engine.extras.checklist(this.#ticket, slug));
      this.#show(`已复制清单：${nameOf(engine.card(slug))}`);
    } catch {
      this.#show('没能复制，去场景页复制。');
    }
  }

  /** What can wait until the typing pauses. */
  #settle() {
    if (this.#composing) return;
    this.#settled = true;
    if (this.#options.address) this.#writeAddress();
    this.#say(this.#spoken);
  }

  /** For everybody to see, until something else is typed: what the pause would say has been overtaken. */
  #show(words: string) {
    clearTimeout(this.#timers[0]);
    this.#settle();
    this.#say(words);
    this.#status.classList.remove('vh');
    this.#status.scrollIntoView({ block: 'nearest' });
  }

  #say(words: string) {
    this.#status.classList.add('vh');
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }
}
