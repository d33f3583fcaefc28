import { deadlineWords } from '../evidence/deadline.ts';
import { href } from '../links.ts';
import { make } from '../search/dom.ts';
import type { Engine } from '../search/engine.ts';
import { backupLinks, wordButton, type Backup } from './backup-view.ts';
import type { CheckData } from './data.ts';
import { fullName } from './model.ts';
import { button } from './parts-view.ts';
import { redraw } from './redraw-view.ts';

export interface StartOptions {
  /** The case that was named wrongly. */
  renaming: string | undefined;
  notice: string;
  backup: Backup;
}

/** Choose the scenario, or paste the ticket and let the search name it. What is pasted is kept nowhere. */
export class StartView {
  readonly node: HTMLElement;
  readonly heading = make('h1', { id: '_top', tabindex: '-1' }, '自查凭证');
  readonly #data: CheckData;
  readonly #renaming: string | undefined;
  readonly #box: HTMLTextAreaElement;
  readonly #found = make('div', { class: 'found' });
  readonly #status = make('p', { class: 'vh', role: 'status' });
  #engine: Engine | undefined;
  #loading = false;

  constructor(data: CheckData, options: StartOptions) {
    const { renaming, notice, backup } = options;
    this.#data = data;
    this.#renaming = renaming;
    this.#box = make('textarea', {
      id: 'paste',
      rows: '3',
      class: 'inp',
      autocomplete: 'off',
      spellcheck: 'false',
    });
    this.#box.addEventListener('input', () => this.#ask());
    this.#box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229)
        return;
      event.preventDefault();
      this.#found.querySelector('a')?.click();
    });
    this.node = make(
      'div',
      { class: 'start' },
      make('p', { class: 'crumb' }, make('a', { href: href('/check/') }, '我的工单')),
      this.heading,
      make(
        'p',
        { class: 'lead' },
        renaming
          ? '换一个场景，勾过的凭证和答过的核对项都留着。'
          : '先认出是哪一种，再逐项核对手里的凭证。',
      ),
      notice !== '' && make('div', { class: 'heed', role: 'note' }, make('p', {}, notice)),
      make(
        'div',
        { class: 'pastebox' },
        make('label', { for: 'paste' }, '粘贴平台工单原文，或打几个字'),
        this.#box,
        make('small', { class: 'quiet xs' }, '只在这台设备上匹配，工单不上传，也不保存。'),
      ),
      this.#found,
      this.#status,
      make('h2', {}, '或者直接选场景'),
      make(
        'ul',
        { role: 'list', class: 'choose' },
        ...data.scenarios.map((each) => make('li', {}, this.#row(each.slug))),
      ),
      make(
        'p',
        { class: 'keep xs quiet' },
        '勾选只存在这台设备上。',
        wordButton('打印空白核对表', () => print()),
        ...backupLinks(backup, { canExport: false }),
      ),
    );
  }

  #row(slug: string, words?: string): HTMLElement {
    const each = this.#data.scenarios.find((known) => known.slug === slug)!;
    return make(
      'a',
      { href: this.#address(slug), 'data-scenario': slug },
      make('span', { class: 'num' }, String(each.number)),
      make('b', {}, fullName(each), words !== undefined && make('small', {}, words)),
      make('small', {}, deadlineWords(each.deadline)),
    );
  }

  #address(slug: string): string {
    if (this.#renaming) return `${href('/check/')}?case=${this.#renaming}&move=${slug}`;
    const limit = this.#engine?.extras?.limit(this.#box.value, slug);
    return `${href('/check/')}?scenario=${slug}${limit ? `&limit=${limit}` : ''}`;
  }

  async #load() {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const { loadEngine } = await import('../search/engine.ts');
      await loadEngine(
        (engine) => {
          this.#engine = engine;
          this.#ask();
        },
        () => import('../search/extras.ts'),
      );
    } catch {
      this.#loading = false;
      // With the core alone it answers all the same.
      if (!this.#engine) this.#refuse();
    }
  }

  #refuse() {
    const words = '没能认。检查网络后再试，或直接从下面选。';
    redraw(
      this.#found,
      make('p', {}, words),
      button('再试一次', () => this.#ask(), { class: 'btn sm' }),
    );
    this.#say(words);
  }

  #ask() {
    const query = this.#box.value.trim();
    void this.#load();
    const match = query ? this.#engine?.match(query) : undefined;
    if (!match) {
      redraw(this.#found);
      return;
    }
    const slugs = match.state === 'none' ? [] : match.shown.map(({ slug }) => slug);
    const meaning = (slug: string) =>
      match.splitter?.choices.find((choice) => choice.slug === slug)?.words;
    const words =
      match.state === 'one'
        ? '是这一种，按回车开始'
        : match.state === 'few'
          ? (match.splitter?.ask ?? '可能是这几种，选一个')
          : match.outside
            ? `不像已收录的场景，像是「${match.outside.name}」。${match.outside.why}`
            : '不像已收录的场景。别硬套，按工单原文逐条准备。';
    redraw(
      this.#found,
      make('p', {}, make('b', {}, words)),
      make(
        'ul',
        { role: 'list', class: 'choose' },
        ...slugs.map((slug) => make('li', {}, this.#row(slug, meaning(slug)))),
      ),
    );
    this.#say(words);
  }

  #say(words: string) {
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }
}
