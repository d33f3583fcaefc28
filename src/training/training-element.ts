import { href } from '../links.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import { isRecord } from '../storage/envelope.ts';
import { openDeviceStore } from '../storage/device-store.ts';
import { troubleWords } from '../storage/trouble.ts';
import { AttemptLog } from './attempt-log.ts';
import type { TrainingData } from './data.ts';
import { kindDrill, ruleDrill, variantDrill } from './drill.ts';
import { nextSteps, type NextStep } from './next-step.ts';
import { pageData } from './page-data.ts';
import { learned, placed, plan, stageOf, type Plan, type Want } from './path.ts';
import { noProgress } from './no-progress.ts';
import type { Progress } from './progress.ts';
import { newSeed } from './random-ids.ts';
import { isOver, type Session } from './session.ts';
import { SittingShelf } from './sitting-shelf.ts';
import { showBoard } from './views/board-view.ts';
import { firstView } from './views/first-view.ts';
import { nextView, othersView, pathView } from './views/next-view.ts';
import { Sitting } from './views/sitting-view.ts';
import { noticeView, type Notice } from './views/notice-view.ts';
import type { KeepProgress } from './keep-element.ts';
import './quiz-element.ts';

/** The address says which sitting: two tabs, or a tab that is opened again, each go on with their own. */
const practising = '#practice';
const addressOf = ({ name }: Session) => `${practising}=${encodeURIComponent(name)}`;
const isFromHome = (state: unknown) => isRecord(state) && state['fromHome'] === true;

/** The training page: what is next, the board, and one sitting at a time. */
class TrainingRoom extends HTMLElement {
  #data!: TrainingData;
  #store!: DeviceStore;
  #log!: AttemptLog;
  #shelf!: SittingShelf;
  #sitting: Sitting | undefined;
  #isKeepOpen = false;

  connectedCallback() {
    this.#start().catch((error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): never {
    const words = '这一页没打开，练过的都还在。检查网络后刷新；还不行，换一个浏览器。';
    const reload = { label: '刷新', run: () => location.reload() };
    this.#part('next').replaceChildren(noticeView({ words, actions: [reload] }));
    this.toggleAttribute('ready', true);
    throw error;
  }

  async #start() {
    this.#data = pageData();
    this.#store = await openDeviceStore(import.meta.env.BASE_URL);
    this.#log = await AttemptLog.open(this.#store);
    this.#shelf = new SittingShelf(this.#store);
    this.#store.watch((what) => void this.#heard(what));
    addEventListener('hashchange', () => {
      this.#route().catch((error: unknown) => this.#fail(error));
    });
    this.#part('home').addEventListener('click', (event) => this.#onLink(event));
    const asked = await this.#asked(new URLSearchParams(location.search));
    if (asked && asked.queue.length > 0) {
      const session = await this.#shelf.begin(asked);
      history.replaceState(null, '', `${location.pathname}${addressOf(session)}`);
    }
    await this.#route();
    this.toggleAttribute('ready', true);
  }

  /** A link may ask for a sitting of its own: of one scenario, one kind, or rules that a trainer has named. */
  async #asked(asked: URLSearchParams): Promise<Plan | undefined> {
    const [scenario, kind, rules, again] = ['scenario', 'kind', 'rules', 'again'].map((name) =>
      asked.get(name),
    );
    const data = this.#data;
    if (kind) return kindDrill(data, kind, newSeed());
    const variant = rules && again && variantDrill(data, rules, again, newSeed());
    if (variant) return variant;
    if (rules) return ruleDrill(data, rules.split(','), newSeed());
    if (!data.scenarios.some(({ slug }) => slug === scenario)) return undefined;
    return this.#planned({ mode: 'learn', scenario: scenario! });
  }

  async #planned(want: Want): Promise<Plan> {
    return plan(this.#data, this.#log.attempts, await this.#progress(), want, newSeed());
  }

  /** The scheduler is fetched only where there is something to schedule: a first question needs none. */
  async #progress(): Promise<Progress> {
    const { attempts } = this.#log;
    if (attempts.length === 0) return noProgress(this.#data);
    const { progressOf } = await import('./progress.ts');
    return progressOf(this.#data, attempts, Date.now());
  }

  async #route() {
    const { hash } = location;
    const session = hash.startsWith(practising) ? await this.#shown(hash) : undefined;
    // Somebody was quicker, and is elsewhere by now.
    if (location.hash !== hash) return;
    const { state } = history;
    if (session) {
      history.replaceState(state, '', addressOf(session));
      return this.#practise(session);
    }
    // Of a sitting that has ended, as when somebody goes forward to it.
    if (hash.startsWith(practising)) history.replaceState(state, '', location.pathname);
    await this.#home();
  }

  /** A link of this page to a sitting begins it here: one step back from it is this page as it was. */
  #onLink(event: MouseEvent) {
    const address = (event.target as Element).closest('a')?.getAttribute('href');
    if (!address || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const { pathname, search, searchParams } = new URL(address, location.href);
    if (pathname !== location.pathname || search === '') return;
    event.preventDefault();
    void this.#asked(searchParams).then((asked) => asked && this.#begin(asked));
  }

  async #begin(asked: Plan) {
    await this.#open(await this.#shelf.begin(asked));
  }

  /** A step of the history of its own, which remembers that this page's home is the step before. */
  async #open(session: Session) {
    history.pushState({ fromHome: true }, '', addressOf(session));
    await this.#route();
  }

  /** The sitting that an address stands for; for one without a name, as it once was, the one last worked on. */
  async #shown(hash: string): Promise<Session | undefined> {
    const session = (await this.#shelf.all()).find(
      (each) => hash === practising || hash === addressOf(each),
    );
    return session && !isOver(session) ? session : undefined;
  }

  #practise(session: Session) {
    if (this.#sitting?.name === session.name) return;
    this.#sitting?.stop();
    this.#show('stage');
    this.#sitting = new Sitting(this.#part('stage'), session, {
      data: this.#data,
      store: this.#store,
      log: this.#log,
      href,
      shelf: this.#shelf,
      leave: () => void this.#leave(),
    });
  }

  /** Back to the home that it was begun from: left in its place, that would be there twice, and Back do nothing. */
  async #leave() {
    this.#sitting?.stop();
    if (isFromHome(history.state)) return history.back();
    history.replaceState(null, '', location.pathname);
    await this.#home().catch((error: unknown) => this.#fail(error));
  }

  async #home() {
    const isLeft = this.#sitting !== undefined;
    this.#sitting?.stop();
    this.#sitting = undefined;
    this.#show('home');
    const { attempts } = this.#log;
    const progress = await this.#progress();
    const underWay = await this.#shelf.underWay();
    const [step, ...others] = nextSteps(this.#data, attempts, progress, underWay);
    const isPlacing = underWay.some(({ mode }) => mode === 'placement');
    const stage = isPlacing ? 'placement' : stageOf(this.#data, attempts, progress);
    const known = placed(this.#data, attempts).length;
    const done = learned(this.#data, attempts).length;
    const count = this.#data.scenarios.length;
    this.#part('next').replaceChildren(...nextView(step, () => void this.#go(step)));
    this.#part('others').replaceChildren(...othersView(others, (each) => void this.#go(each)));
    this.#part('path').replaceChildren(
      ...pathView(stage, {
        ...(known > 0 ? { placement: known < count ? `${known} / ${count}` : '做过了' } : {}),
        learn: `${done} / ${count}`,
        review: progress.due.length > 0 ? `今天 ${progress.due.length} 条` : '今天没有',
        exam: '20 题过 18',
      }),
    );
    showBoard(this.#part('board'), progress);
    this.#part('first').replaceChildren(...firstView(this.#data, progress, href));
    this.#notices(progress);
    if (isLeft) this.#part('next').querySelector('button')?.focus();
    await this.#keep();
  }

  /** What exports, imports and clears comes last: nobody needs it to begin. */
  async #keep() {
    const keep = this.#part<KeepProgress>('keep');
    if (!this.#isKeepOpen) {
      try {
        await import('./keep-element.ts');
      } catch {
        for (const button of keep.querySelectorAll('button')) button.disabled = true;
        const words = '导出和导入没有加载出来，进度都在。检查网络后刷新。';
        keep.querySelector('[data-keep=said]')!.textContent = words;
        return;
      }
      this.#isKeepOpen = true;
      keep.open({
        data: this.#data,
        store: this.#store,
        log: this.#log,
        changed: () => void this.#home(),
      });
    }
    keep.refresh();
  }

  async #go({ want }: NextStep) {
    if (want === 'exam') return location.assign(href('/training/exam/'));
    if ('resume' in want) await this.#open(want.resume);
    else await this.#begin(await this.#planned(want));
  }

  #notices(progress: Progress) {
    const notices: Notice[] = [];
    if (this.#store.trouble) notices.push({ words: troubleWords[this.#store.trouble] });
    const damaged = this.#log.damaged.length;
    if (damaged > 0)
      notices.push({
        words: `有 ${damaged} 条练习记录读不出来，搁在一边了，没算进掌握里，也没删。其余的照常。`,
        actions: [
          { label: '存下这几条', run: () => this.#part<KeepProgress>('keep').saveDamaged() },
          { label: '删掉这几条', run: () => void this.#log.dropDamaged().then(() => this.#home()) },
        ],
      });
    const changed = Object.values(progress.rules).filter((rule) => rule.changed).length;
    if (changed > 0)
      notices.push({ words: `有 ${changed} 条规则改了，各再练一次；其余的进度不变。` });
    const { undoable } = this.#log;
    if (undoable)
      notices.push({
        words: '进度清掉了。练下一题之前都可以撤销。',
        actions: [{ label: '撤销', run: () => void this.#log.undo().then(() => this.#home()) }],
      });
    this.#part('notices').replaceChildren(...notices.map(noticeView));
  }

  async #heard(what: string) {
    if (what === 'trouble') return this.#sitting ? this.#sitting.warn() : await this.#home();
    await this.#log.reload();
    if (this.#sitting && what === 'settings')
      this.#sitting.follow(await this.#shelf.of(this.#sitting.name));
    if (!this.#sitting) await this.#home();
  }

  #show(name: 'home' | 'stage') {
    for (const each of ['home', 'stage'] as const) this.#part(each).hidden = each !== name;
    document.documentElement.classList.toggle('practising', name === 'stage');
  }

  #part<Part extends HTMLElement = HTMLElement>(name: string): Part {
    return this.querySelector<Part>(`[data-part=${name}]`)!;
  }
}

customElements.define('training-room', TrainingRoom);
