import { href } from '../links.ts';
import { openDeviceStore, type DeviceStore } from '../storage/device-store.ts';
import { troubleWords } from '../storage/trouble.ts';
import { glyph, make } from '../search/dom.ts';
import { AttemptLog } from './attempt-log.ts';
import type { TrainingData } from './data.ts';
import { codeFault, examCode, examOf, linkFault, readExamCode } from './exam.ts';
import { examAttempts } from './exam-attempts.ts';
import { newExam, unfinished, withDraft, withFlag, type ExamDraft } from './exam-draft.ts';
import { refreshed, refreshedWords } from './exam-refresh.ts';
import { ExamShelf, isUnderWay } from './exam-shelf.ts';
import { generate } from './generate.ts';
import type { Item } from './item.ts';
import { pageData } from './page-data.ts';
import './quiz-element.ts';
import type { QuizItem } from './quiz-element.ts';
import { newId, newSeed } from './random-ids.ts';
import { refOf } from './regrade.ts';
import { answerCardView } from './views/answer-card-view.ts';
import { noticeView } from './views/notice-view.ts';
import { doneIn, underWayView } from './views/under-way-view.ts';

/** 上岗考核: by a code, without feedback until it is handed in; each code goes on where it was left. */
class ExamRoom extends HTMLElement {
  #data!: TrainingData;
  #store!: DeviceStore;
  #log!: AttemptLog;
  #shelf!: ExamShelf;
  #exam: ExamDraft | undefined;
  #quiz = document.createElement('quiz-item') as QuizItem;
  #onward = make('button', { type: 'submit', class: 'btn pri lg' });
  #onwardKey = make('span', { class: 'xs quiet only-d', 'aria-hidden': 'true' });

  connectedCallback() {
    this.#start().catch((error: unknown) => {
      this.#say('这一页没打开。刷新再试；还不行，换一个浏览器。');
      throw error;
    });
  }

  async #start() {
    this.#data = pageData();
    this.#store = await openDeviceStore(import.meta.env.BASE_URL);
    this.#log = await AttemptLog.open(this.#store);
    this.#store.watch((what) => void this.#heard(what));
    this.#shelf = new ExamShelf(this.#store);
    const linked = new URLSearchParams(location.search).get('code')?.trim() ?? '';
    const asked = readExamCode(linked);
    const field = this.#part<HTMLInputElement>('code');
    field.value = asked ?? (linked ? linked.slice(0, field.maxLength) : examCode(newSeed()));
    this.#part<HTMLFormElement>('intro').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#begin(field.value);
    });
    this.#part('handin').addEventListener('click', () => this.#confirm());
    this.#part<HTMLDialogElement>('confirm').addEventListener('close', () => this.#decided());
    const kept = asked ? await this.#shelf.of(asked) : (await this.#shelf.all())[0];
    // Neither another exam nor a code of our own in its place: whoever was sent the link would sit the wrong one.
    if (linked && !asked) await this.#intro(linkFault(field.value));
    else if (kept) await this.#resume(kept);
    else await this.#intro();
    if (this.#store.trouble) this.#say(troubleWords[this.#store.trouble]);
    this.toggleAttribute('ready', true);
  }

  async #begin(typed: string) {
    const code = readExamCode(typed);
    if (!code) return this.#say(codeFault);
    this.#say('');
    const kept = await this.#shelf.of(code);
    if (kept) return this.#resume(kept);
    const exam = newExam(code, newId(), examOf(this.#data, code).map(refOf));
    await this.#resume(exam);
    await this.#keep(exam);
  }

  /** The way in. */
  async #intro(fault?: string) {
    this.#exam = undefined;
    const others = (await this.#shelf.all()).filter(isUnderWay);
    this.#part('others').replaceChildren(
      ...(fault ? [noticeView({ words: fault })] : []),
      ...underWayView(others, (code) => void this.#begin(code)),
    );
    this.#show('intro');
  }

  async #resume(kept: ExamDraft) {
    const { exam, renewed } =
      kept.handedIn === undefined ? refreshed(this.#data, kept) : { exam: kept, renewed: [] };
    this.#exam = exam;
    if (renewed.length > 0) {
      await this.#keep(exam);
      this.#say(refreshedWords(renewed));
    }
    history.replaceState(null, '', `${location.pathname}?code=${encodeURIComponent(exam.code)}`);
    if (exam.handedIn !== undefined) return this.#result();
    this.#show('paper');
    this.#ask();
  }

  #ask(quiet = false) {
    const exam = this.#exam!;
    const { at, drafts } = exam;
    const item = this.#item(at);
    this.#part('place').textContent = `第 ${at + 1} 题，共 ${drafts.length} 题`;
    this.#card();
    if (!item) return;
    this.#part('item').replaceChildren(this.#quiz);
    this.#quiz.show(
      item,
      {
        data: this.#data,
        href,
        foot: this.#foot(),
        optional: true,
        quiet,
        opens: (prompt) => this.#word(prompt),
        draft: (draft) => {
          void this.#keep(withDraft(this.#exam!, at, draft));
          this.#card();
        },
        answer: () => this.#go(at + 1),
        next: () => this.#go(at + 1),
      },
      drafts[at],
    );
    if (!quiet) scrollTo({ top: 0 });
  }

  #foot(): HTMLElement {
    const { at, flags } = this.#exam!;
    const back = make('button', { type: 'button', class: 'btn' }, '上一题');
    back.disabled = at === 0;
    back.addEventListener('click', () => this.#go(at - 1));
    const flag = make('input', { type: 'checkbox' });
    flag.checked = flags.includes(at);
    flag.addEventListener('change', () => {
      void this.#keep(withFlag(this.#exam!, at, flag.checked));
      this.#card();
    });
    return make(
      'div',
      { class: 'qfoot' },
      make('span', { class: 'btns' }, back, make('label', {}, flag, '回头再看')),
      make('span', { class: 'btns' }, this.#onwardKey, this.#onward),
    );
  }

  /** The button says where it leads: to the second question of this item, to the next item, or to the end. */
  #word(prompt: string | undefined) {
    const { at, drafts } = this.#exam!;
    const last = at === drafts.length - 1;
    const label = prompt ? `接着答：${prompt}` : last ? '答完了' : '下一题';
    this.#onward.replaceChildren(label, glyph('right'));
    this.#onwardKey.textContent = `数字键选，回车${prompt ? '接着答' : last ? '到答题卡' : '下一题'}`;
  }

  #go(place: number) {
    const exam = this.#exam!;
    if (place >= exam.drafts.length) {
      this.#part('handin').focus();
      return;
    }
    void this.#keep({ ...exam, at: Math.max(0, place) });
    this.#ask();
  }

  #card() {
    const exam = this.#exam!;
    const left = leftWords(exam);
    this.#part('count').textContent = `已答 ${doneIn(exam)} 题`;
    this.#part('left').textContent = left ? `${left}，交卷前会再问一次。` : '都答了，可以交卷。';
    this.#part('card').replaceChildren(answerCardView(exam, (place) => this.#go(place)));
  }

  #confirm() {
    const exam = this.#exam!;
    const left = leftWords(exam);
    this.#part('asking').textContent = left
      ? `${left}，都算错。现在交卷？`
      : '交了就不能再改。现在交卷？';
    const first = firstLeft(exam);
    const lead = this.#part('lead');
    lead.hidden = first === undefined;
    if (first !== undefined) lead.textContent = `去答第 ${first + 1} 题`;
    const dialog = this.#part<HTMLDialogElement>('confirm');
    // Closed by Escape it would still say what was chosen the last time.
    dialog.returnValue = '';
    dialog.showModal();
  }

  #decided() {
    const { returnValue } = this.#part<HTMLDialogElement>('confirm');
    if (returnValue === 'yes') void this.#handIn();
    const first = firstLeft(this.#exam!);
    if (returnValue === 'lead' && first !== undefined) this.#go(first);
  }

  async #handIn() {
    const exam = { ...this.#exam!, handedIn: Date.now() };
    await Promise.all(examAttempts(this.#data, exam).map((each) => this.#log.append(each)));
    await this.#keep(exam);
    // Another tab may have handed in first: then that counts, and is what is shown.
    this.#exam = (await this.#shelf.of(exam.code)) ?? exam;
    await this.#result();
  }

  async #result() {
    const { showResult } =
      (await import('./views/exam-result-view.ts').catch(() => undefined)) ?? {};
    if (!showResult) return this.#withoutResult();
    await showResult(this.#part('result'), this.#exam!, {
      data: this.#data,
      href,
      store: this.#store,
      log: this.#log,
      again: () => void this.#again(),
    });
    this.#show('result');
    this.#part('result').querySelector<HTMLElement>('h2')?.focus();
  }

  #withoutResult() {
    const words = '卷子交了，也记下了；成绩没有加载出来。检查网络后再试；还不行就刷新。';
    const again = { label: '再试一次', run: () => void this.#result() };
    this.#part('result').replaceChildren(noticeView({ words, actions: [again] }));
    this.#show('result');
  }

  async #again() {
    await this.#shelf.clear(this.#exam!);
    history.replaceState(null, '', location.pathname);
    const field = this.#part<HTMLInputElement>('code');
    field.value = examCode(newSeed());
    await this.#intro();
    field.focus();
  }

  #item(at: number): Item | undefined {
    const ref = this.#exam!.refs[at];
    return ref && generate(this.#data, ref.kind, ref.ruleIds, ref.seed);
  }

  async #keep(exam: ExamDraft) {
    this.#exam = { ...exam, touched: Date.now() };
    await this.#shelf.save(this.#exam);
    if (this.#store.trouble) this.#say(troubleWords[this.#store.trouble]);
  }

  /** Another tab answered: the newer picks are taken over, the open question stays the open one. */
  async #heard(what: string) {
    if (what === 'trouble') this.#say(this.#store.trouble ? troubleWords[this.#store.trouble] : '');
    // For the file that is handed over: it holds everything practised, in whichever tab.
    if (what === 'attempts') await this.#log.reload();
    if (what !== 'settings') return;
    const mine = this.#exam;
    const other = mine && (await this.#shelf.of(mine.code));
    if (!other || other.id !== this.#exam?.id || this.#exam.handedIn !== undefined) return;
    this.#exam = other.handedIn === undefined ? { ...other, at: this.#exam.at } : other;
    if (other.handedIn === undefined) this.#ask(true);
    else await this.#result();
  }

  #say(words: string) {
    this.#part('said').textContent = words;
  }

  #show(name: 'intro' | 'paper' | 'result') {
    for (const each of ['intro', 'paper', 'result'] as const)
      this.#part(each).hidden = each !== name;
    this.#part('loading').hidden = true;
    document.documentElement.classList.toggle('practising', name !== 'intro');
  }

  #part<Part extends HTMLElement = HTMLElement>(name: string): Part {
    return this.querySelector<Part>(`[data-part=${name}]`)!;
  }
}

/** What isn't finished, in words; empty where all is. */
function leftWords(exam: ExamDraft): string {
  const { open, half } = unfinished(exam);
  const parts = [
    open.length > 0 && `还有 ${open.length} 题没答`,
    half.length > 0 && `${open.length > 0 ? '' : '还有 '}${half.length} 题只答了一半`,
  ];
  return parts.filter(Boolean).join('，');
}

/** The first item that would count as wrong for want of an answer; one that is half done before one that isn't begun. */
function firstLeft(exam: ExamDraft): number | undefined {
  const { open, half } = unfinished(exam);
  return half[0] ?? open[0];
}

customElements.define('exam-room', ExamRoom);
