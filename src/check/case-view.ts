import { href } from '../links.ts';
import { make } from '../search/dom.ts';
import { CaseDeeds } from './case-deeds-view.ts';
import { CountView } from './count-view.ts';
import type { Desk } from './desk.ts';
import { put } from './edits.ts';
import { LookalikesView } from './lookalikes-view.ts';
import { fullName, type CaseModel } from './model.ts';
import { NoticesView, type Notices } from './notices-view.ts';
import { PacketView } from './packet-view.ts';
import { basisTag, button, labelled, verdictGlyph } from './parts-view.ts';
import { redraw, show } from './redraw-view.ts';
import { TimeForm } from './time-form-view.ts';
import { TreeView } from './tree-view.ts';
import { VerdictPanel } from './verdict-panel-view.ts';
import { StatementView, WordsView } from './words-view.ts';

interface Part {
  node: HTMLElement;
  update(model: CaseModel): void;
}

/** The screen of one ticket. Built once a scenario; every change updates its parts. */
export class CaseView {
  readonly node: HTMLElement;
  readonly heading: HTMLElement;
  readonly notices: NoticesView;
  readonly #count = new CountView();
  readonly #times: TimeForm;
  readonly #parts: Part[];
  readonly #bar = make('div', { class: 'vbar' });
  readonly #name: HTMLInputElement;
  readonly #note: HTMLTextAreaElement;

  constructor(model: CaseModel, desk: Desk, remove: () => void) {
    const { scenario } = model;
    this.heading = make(
      'h1',
      { id: '_top', tabindex: '-1' },
      make('span', { class: 'num' }, String(scenario.number)),
      make('span', {}, fullName(scenario)),
    );
    this.#name = make('input', {
      type: 'text',
      class: 'inp',
      maxlength: '40',
      autocomplete: 'off',
      placeholder: '给这一单起个名，可不填',
    });
    this.#name.addEventListener('input', () => desk.edit(put({ name: this.#name.value })));
    this.#note = make('textarea', { class: 'inp', rows: '2', maxlength: '500' });
    this.#note.addEventListener('input', () => desk.edit(put({ note: this.#note.value })));
    this.notices = new NoticesView();
    this.#times = new TimeForm(model, desk);
    const tree = new TreeView(model, desk);
    const lookalikes = new LookalikesView(model, desk);
    const panel = new VerdictPanel();
    const statement = new StatementView();
    const packet = new PacketView(model, desk);
    const words = new WordsView(desk);
    const deeds = new CaseDeeds(desk, remove);
    this.#parts = [
      this.#times,
      tree,
      lookalikes,
      this.#count,
      panel,
      statement,
      packet,
      words,
      deeds,
    ];
    this.node = make(
      'div',
      { class: 'check' },
      make(
        'div',
        { class: 'work' },
        make('p', { class: 'crumb' }, make('a', { href: href('/check/') }, '我的工单')),
        make(
          'div',
          { class: 'titlerow' },
          this.heading,
          make(
            'a',
            { class: 'btn sm', href: `${href('/check/')}?new&for=${model.each.id}` },
            '换场景',
          ),
        ),
        this.notices.node,
        ...firstActions(model),
        this.#times.node,
        tree.node,
        lookalikes.node,
      ),
      make(
        'aside',
        { class: 'verdict', 'aria-label': '结论和时间' },
        this.#count.node,
        panel.node,
        statement.node,
        deeds.node,
      ),
      make(
        'div',
        { class: 'work after' },
        packet.node,
        words.node,
        make(
          'section',
          { class: 'sec', 'aria-labelledby': 'note' },
          make('h2', { id: 'note' }, '名字和备注'),
          labelled('名字', this.#name, '列表里认得出就行'),
          make(
            'label',
            { class: 'fieldline own' },
            make('span', {}, '备注'),
            this.#note,
            make('small', {}, '自己看的，不进分享链接。别写买家姓名、电话、地址。'),
          ),
        ),
      ),
      this.#bar,
    );
  }

  update(model: CaseModel) {
    for (const part of this.#parts) part.update(model);
    show(this.#name, model.each.name);
    show(this.#note, model.each.note);
    this.#drawBar(model);
  }

  /** Only the clock moves by itself, and what is left by it. */
  tick(model: CaseModel) {
    this.#times.tick(model);
    this.#count.update(model);
    this.#drawBar(model);
  }

  /** On a phone the verdict is below the form: a bar at the foot says it, and leads there. */
  #drawBar({ verdict, clock }: CaseModel) {
    redraw(
      this.#bar,
      make('b', {}, verdictGlyph(verdict.verdict), verdict.title),
      make('small', {}, clock.confirmed ? clock.text : clock.label),
      button('看结论', () => {
        const target = this.node.querySelector<HTMLElement>('#verdict')!;
        target.focus({ preventScroll: true });
        target.scrollIntoView({ block: 'center' });
      }),
    );
  }

  show(notices: Notices) {
    this.notices.update(notices);
  }
}

/** What stands above all: do not pay again, and the like. */
function firstActions({ scenario }: CaseModel): HTMLElement[] {
  return scenario.actions.flatMap((action, place) => {
    if (!action.first) return [];
    const reply = scenario.actions[place + 1];
    const words = action.text + (reply?.kind === 'do' ? reply.text : '');
    return [
      make(
        'p',
        { class: 'note' },
        make('b', {}, action.first),
        make('span', {}, words, basisTag(action)),
      ),
    ];
  });
}
