import { make } from '../../search/dom.ts';
import { qrView } from './qr-view.ts';

export interface Certified {
  right: number;
  total: number;
  scenarios: number;
  /** yyyy-mm-dd */
  date: string;
  code: string;
  version: string;
}

/** A sheet to print. It says what was practised; it certifies nothing, and says so. */
export function certificateView(
  { right, total, scenarios, date, code, version }: Certified,
  name: string,
  onName: (name: string) => void,
): HTMLElement {
  const field = make('input', {
    placeholder: '姓名',
    maxlength: '30',
    autocomplete: 'name',
    'aria-label': '证书上的姓名，可不填',
  });
  field.value = name;
  const qr = make('span', {});
  const draw = () => {
    const words = [
      '售后举证 上岗考核',
      field.value.trim() || '未署名',
      date,
      `${total} 题答对 ${right} 题`,
      `考核码 ${code}`,
      `规则版本 ${version}`,
      '仅为训练记录',
    ];
    qr.replaceChildren(qrView(words.join('\n'), '二维码：姓名、日期、成绩、考核码和规则版本'));
  };
  draw();
  field.addEventListener('input', () => {
    draw();
    onName(field.value);
  });
  return make(
    'section',
    { class: 'cert', 'aria-label': '证书' },
    make('h3', {}, '上岗考核　通过'),
    field,
    make('p', {}, '可不填，只印在这张纸上'),
    make(
      'p',
      {},
      `拼多多售后举证，${scenarios} 种场景`,
      make('br'),
      `${total} 题答对 ${right} 题，关键题全对`,
    ),
    make(
      'div',
      { class: 'ft' },
      make(
        'p',
        {},
        date,
        make('br'),
        `考核码 ${code}`,
        make('br'),
        `规则版本 ${version}`,
        make('br'),
        '训练记录，不是资格证明',
      ),
      qr,
    ),
  );
}
