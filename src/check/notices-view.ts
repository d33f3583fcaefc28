import { href, scenarioPath } from '../links.ts';
import { make } from '../search/dom.ts';
import { button } from './parts-view.ts';
import { redraw } from './redraw-view.ts';

export interface Notices {
  /** Rules that changed since the answers were given, and how to say that they were seen. */
  changed: readonly { id: string; name: string }[];
  seen: () => void;
  /** Set while the ticks are those of a link and belong to no case yet. */
  keep: (() => void) | undefined;
  /** What of a link was not known. */
  dropped: string;
  /** The limit in hours that came along, from a pasted ticket or a link, and is not the one that this site has. */
  limit: number | undefined;
  /** Open cases of the same scenario. */
  siblings: readonly { id: string; name: string }[];
}

/** What a reader should know before going on with a case. */
export class NoticesView {
  readonly node = make('div', { class: 'heeds' });

  update({ changed, seen, keep, dropped, limit, siblings }: Notices) {
    redraw(
      this.node,
      changed.length > 0 &&
        make(
          'div',
          { class: 'heed', role: 'note' },
          make('b', {}, '规则改过，结论已按新规则重算'),
          make(
            'p',
            {},
            '改的是：',
            ...changed.flatMap(({ id, name }, index) => [
              index > 0 ? '、' : '',
              make('a', { href: addressOf(id) }, name),
            ]),
            '。新的核对项要补答，勾过的都还在。',
          ),
          button('知道了', seen, { class: 'btn sm' }),
        ),
      keep &&
        make(
          'div',
          { class: 'heed', role: 'note' },
          make('p', {}, '这是链接里带来的勾选，还没存。改一处就会存进「我的工单」。'),
          button('存进我的工单', keep, { class: 'btn sm' }),
        ),
      dropped !== '' && make('div', { class: 'heed', role: 'note' }, make('p', {}, dropped)),
      limit !== undefined &&
        make(
          'div',
          { class: 'heed', role: 'note' },
          make('b', {}, `时限先填了 ${limit} 小时`),
          make(
            'p',
            {},
            '是从粘贴的工单或链接里认出来的，和本站收录的不一样。以您手上这份为准，认错了就在下面改。',
          ),
        ),
      siblings.length > 0 &&
        make(
          'div',
          { class: 'heed', role: 'note' },
          make(
            'p',
            {},
            `这个场景还有 ${siblings.length} 张没交：`,
            ...siblings
              .slice(0, 3)
              .flatMap(({ id, name }, index) => [
                index > 0 ? '、' : '',
                make('a', { href: `${href('/check/')}?case=${id}` }, name),
              ]),
          ),
        ),
    );
  }
}

function addressOf(rule: string): string {
  const [scenario, anchor] = rule.split('#') as [string, string];
  return `${href(scenarioPath(scenario))}#${anchor}`;
}
