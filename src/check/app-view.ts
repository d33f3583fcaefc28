import { href } from '../links.ts';
import { make } from '../search/dom.ts';
import { openDeviceStore } from '../storage/device-store.ts';
import { Journal } from '../storage/journal.ts';
import { askToKeep } from '../storage/persistence.ts';
import { acknowledged, newCase, type Case } from './case.ts';
import { CaseBook } from './case-book.ts';
import { saveCalendar } from './case-deeds-view.ts';
import { CaseView } from './case-view.ts';
import { CasesView } from './cases-view.ts';
import type { CheckData } from './data.ts';
import { moveTo, reopened, type Edit } from './edits.ts';
import { fullName, modelOf, type CaseModel } from './model.ts';
import { MessageView } from './message-view.ts';
import { newId, placeOf, type Place } from './place.ts';
import { caseSheet } from './sheet-view.ts';
import { followLinks } from './follow-links-view.ts';
import { runClock } from './run-clock.ts';
import { StartView } from './start-view.ts';
import { exportAll, exportDamaged, importFile } from './transfer.ts';
import { Announcer } from './announcer-view.ts';

type Screen =
  | { kind: 'cases'; view: CasesView }
  | { kind: 'start'; view: StartView }
  | { kind: 'case'; view: CaseView; id: string; scenario: string };

/** Puts the screens in their place: reads the address, keeps the book, lets the clock run. */
export class SelfCheckApp {
  readonly #host: HTMLElement;
  readonly #data: CheckData;
  readonly #messages = new MessageView(() => void this.#export());
  readonly #stage = make('div', { class: 'stage' });
  readonly #announcer = new Announcer();
  #book!: CaseBook;
  #screen: Screen | undefined;
  /** The case on screen while it is in no book yet: nothing has been ticked or typed. */
  #draft: { each: Case; dropped: string; shared: boolean } | undefined;

  constructor(host: HTMLElement, data: CheckData) {
    this.#host = host;
    this.#data = data;
  }

  async open() {
    const store = await openDeviceStore(import.meta.env.BASE_URL);
    this.#book = new CaseBook(store, new Journal(import.meta.env.BASE_URL), () => this.#draw());
    // The heading to skip to is now the screen's.
    document.querySelector('.sheets h1')?.removeAttribute('id');
    this.#host.querySelector('[data-opening]')?.remove();
    this.#host.append(this.#messages.node, this.#stage, this.#announcer.node);
    await this.#book.open();
    this.#enter(false);
    addEventListener('popstate', () => this.#enter(false));
    followLinks(this.#host, (address) => this.#go(address));
    addEventListener('beforeprint', () => this.#toPaper());
    addEventListener('afterprint', () => document.querySelector('.casesheet')?.remove());
    runClock(
      () => this.#tick(),
      () => this.#lastHour(),
    );
  }

  #go(address: string) {
    history.pushState(null, '', address);
    this.#enter(true);
    scrollTo(0, 0);
  }

  /** Draws the screen that the address asks for. */
  #enter(moved: boolean) {
    const place = this.#moved() ?? placeOf(location.search, this.#data);
    // Whoever looks for another scenario takes along what the link had ticked.
    if (place.kind !== 'start' || place.id !== this.#draft?.each.id) this.#draft = undefined;
    this.#screen = undefined;
    this.#announcer.forget();
    this.#stage.replaceChildren();
    this.#messages.clear();
    this.#open(place);
    this.#draw();
    if (moved) this.#screenHeading()?.focus({ preventScroll: true });
  }

  /** `?case=…&move=…` names another scenario for a case, and the address goes on without it. */
  #moved(): Place | undefined {
    const query = new URLSearchParams(location.search);
    const [id, slug] = [query.get('case'), query.get('move')];
    // What a link brought along is worth keeping; a draft with nothing in it begins anew.
    const brought = this.#draft?.shared || this.#draft?.each.times.limitHours !== undefined;
    const draft = brought && this.#draft?.each.id === id ? this.#draft?.each : undefined;
    const each = id ? (this.#book.get(id) ?? draft) : undefined;
    if (!id || !slug || !this.#data.scenarios.some((known) => known.slug === slug))
      return undefined;
    if (each) this.#book.edit(each, (now) => acknowledged(moveTo(slug)(now), this.#data));
    else return placeOf(`?scenario=${slug}`, this.#data);
    history.replaceState(null, '', `${href('/check/')}?case=${id}`);
    return { kind: 'case', id };
  }

  #open(place: Place) {
    if (place.kind === 'case' && this.#book.get(place.id)) {
      this.#showCase(this.#book.get(place.id)!);
    } else if (place.kind === 'shared') {
      const { held, answers, dropped, limitHours } = place.shared;
      const blank = newCase(this.#data, place.scenario, newId(), new Date());
      const shared = held.length > 0 || Object.keys(answers).length > 0;
      const times = limitHours === undefined ? blank.times : { ...blank.times, limitHours };
      this.#draft = { each: { ...blank, held, answers, times }, dropped, shared };
      this.#showCase(this.#draft.each);
    } else if (place.kind === 'start' || this.#isEmpty()) {
      const { id, dropped } =
        place.kind === 'start' ? place : { id: undefined, dropped: lostNotice(place) };
      const view = new StartView(this.#data, {
        renaming: id,
        notice: dropped,
        backup: this.#backup,
      });
      this.#show({ kind: 'start', view }, id !== undefined);
    } else {
      this.#show({ kind: 'cases', view: this.#casesView() });
      const lost = lostNotice(place);
      if (!lost) return;
      // Whoever follows a link to a case must not take the one they find here for it.
      this.#messages.say(lost);
      history.replaceState(null, '', href('/check/'));
    }
  }

  /** `busy`: a new version of the site has to wait for as long as this is on the screen. */
  #show(screen: Screen, busy = screen.kind === 'case') {
    this.#screen = screen;
    this.#stage.replaceChildren(screen.view.node);
    this.#host.dataset['screen'] = screen.kind;
    this.#host.toggleAttribute('data-busy', busy);
  }

  #isEmpty(): boolean {
    return this.#book.all().length + this.#book.damaged.length === 0;
  }

  #showCase(each: Case) {
    const model = modelOf(this.#data, each, new Date());
    if (!model) {
      this.#show({ kind: 'cases', view: this.#casesView() });
      return;
    }
    const view = new CaseView(
      model,
      {
        data: this.#data,
        edit: (change) => this.#edit(change),
        go: (address) => this.#go(address),
        say: (words) => this.#messages.say(words),
      },
      () => this.#remove(each.id, true),
    );
    this.#show({ kind: 'case', view, id: each.id, scenario: each.scenario });
  }

  /** The case on screen as it stands now. */
  #current(): Case | undefined {
    if (this.#screen?.kind !== 'case') return undefined;
    return this.#book.get(this.#screen.id) ?? this.#draft?.each;
  }

  #edit(change: Edit) {
    const each = this.#current();
    if (!each) return;
    if (this.#draft) {
      this.#draft = undefined;
      history.replaceState(null, '', `${href('/check/')}?case=${each.id}`);
      void askToKeep();
    }
    this.#book.edit(each, change);
  }

  #draw() {
    this.#messages.trouble(this.#book.trouble);
    const screen = this.#screen;
    if (!screen) return;
    const now = new Date();
    if (screen.kind === 'cases') {
      screen.view.update({
        models: this.#models(now),
        damaged: this.#book.unreadable(this.#data),
        now,
      });
      document.title = titleOf('我的工单');
    } else if (screen.kind === 'start') {
      document.title = titleOf('自查凭证');
    } else {
      this.#drawCase(screen, now);
    }
  }

  #drawCase(screen: Extract<Screen, { kind: 'case' }>, now: Date) {
    const each = this.#current();
    if (!each) {
      // Removed in another tab, with nothing going on here.
      this.#go(href('/check/'));
      return;
    }
    if (each.scenario !== screen.scenario) this.#showCase(each);
    const model = modelOf(this.#data, each, now);
    if (!model || this.#screen?.kind !== 'case') return;
    this.#screen.view.update(model);
    this.#screen.view.show({
      changed: model.changed,
      seen: () => this.#edit((known) => acknowledged(known, this.#data)),
      keep: this.#draft?.shared ? () => this.#edit((known) => known) : undefined,
      dropped: this.#draft?.dropped ?? '',
      limit: this.#draft?.each.times.limitHours,
      siblings: this.#draft ? this.#siblings(each) : [],
    });
    this.#announcer.verdict(model.verdict);
    this.#announcer.clock(model.clock);
    document.title = titleOf([fullName(model.scenario), each.name].filter(Boolean).join('，'));
  }

  #siblings(each: Case): { id: string; name: string }[] {
    return this.#book
      .all()
      .filter(({ scenario, status }) => scenario === each.scenario && status === 'open')
      .map(({ id, name }, index) => ({ id, name: name || `第 ${index + 1} 张` }));
  }

  #tick() {
    const screen = this.#screen;
    if (screen?.kind === 'cases') this.#draw();
    const each = this.#current();
    if (screen?.kind !== 'case' || !each) return;
    const model = modelOf(this.#data, each, new Date());
    if (!model) return;
    screen.view.tick(model);
    this.#announcer.clock(model.clock);
  }

  #lastHour(): boolean {
    const each = this.#current();
    if (!each) return false;
    const left = modelOf(this.#data, each, new Date())?.clock.left;
    return left !== undefined && Math.abs(left) < 3_600_000;
  }

  #models(now: Date): CaseModel[] {
    return this.#book.all().flatMap((each) => modelOf(this.#data, each, now) ?? []);
  }

  get #backup() {
    return { export: () => void this.#export(), import: (file: File) => void this.#import(file) };
  }

  #casesView(): CasesView {
    return new CasesView({
      calendar: (models) =>
        void saveCalendar(models, { say: (words) => this.#messages.say(words) }),
      ...this.#backup,
      remove: (key) => this.#remove(key, false),
      reopen: (id) => {
        const each = this.#book.get(id);
        if (each) this.#book.edit(each, reopened);
      },
      saveDamaged: exportDamaged,
    });
  }

  #remove(key: string, leave: boolean) {
    const damaged = this.#book.unreadable(this.#data).find((each) => each.key === key);
    const value = this.#book.get(key) ?? damaged?.value;
    // The screen goes first: one that has lost its case would leave by itself, and be gone back to twice.
    if (leave) this.#screen = undefined;
    this.#book.remove(key);
    this.#draft = undefined;
    if (leave) this.#go(href('/check/'));
    if (value === undefined) return;
    this.#messages.say('已删掉一张。', () => this.#bringBack(key, value));
  }

  #bringBack(key: string, value: unknown) {
    this.#book.restore(key, value);
    if (this.#screen?.kind === 'start') this.#enter(true);
    if (this.#screen?.kind === 'cases') this.#screen.view.goTo([key]);
    void this.#book.settled().then(() => this.#book.load());
  }

  async #export() {
    await exportAll(this.#book, this.#data, this.#draft?.shared ? [this.#draft.each] : []);
    this.#messages.say('备份已存下。');
  }

  async #import(file: File) {
    const words = await importFile(this.#book, file);
    if (this.#screen?.kind === 'start' && !this.#isEmpty()) this.#enter(true);
    this.#messages.say(words);
  }

  #toPaper() {
    const each = this.#current();
    const model = each && modelOf(this.#data, each, new Date());
    document.querySelector('.casesheet')?.remove();
    if (model) this.#host.append(caseSheet(model));
  }

  #screenHeading(): HTMLElement | undefined {
    return this.#screen?.view.heading;
  }
}

const titleOf = (words: string): string => `${words} | 售后举证`;

const lostNotice = (place: Place): string =>
  place.kind === 'case' ? '这台设备上没有这张工单：可能删掉了，或是在另一台设备上填的。' : '';
