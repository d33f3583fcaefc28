import { glyph, make } from '../../search/dom.ts';
import type { Received } from '../learners.ts';

/** What became of every file, the last first. */
export function filesView(received: readonly Received[], version: string): HTMLElement[] {
  return [...received]
    .reverse()
    .map((each) =>
      make(
        'li',
        {},
        glyph(each.refused === undefined ? 'ok' : 'cross'),
        make('span', {}, each.refused === undefined ? each.file : `${each.file} 没读`),
        make('small', {}, each.refused ?? toldOf(each, version)),
      ),
    );
}

function toldOf({ name, attempts, damaged, dataVersion }: Received, version: string): string {
  return [
    `${name}，${attempts} 次作答`,
    dataVersion !== version && '旧规则版本，已按现行规则重判',
    damaged !== undefined && `${damaged} 次读不出来，没有算`,
  ]
    .filter(Boolean)
    .join('；');
}
