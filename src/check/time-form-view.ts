import { make } from '../search/dom.ts';
import type { Desk } from './desk.ts';
import { time } from './edits.ts';
import type { CaseModel } from './model.ts';
import { labelled } from './parts-view.ts';
import { show } from './redraw-view.ts';
import { clockForm, leftBy, mostHours, type Times } from './times.ts';

/** How long somebody who has typed into 还剩 and is still there may take for the rest of it. */
const sitting = 5 * 60_000;

/** When the ticket came, or what it shows as left, and its limit. All of it Beijing time, whatever the device's zone. */
export class TimeForm {
  readonly node: HTMLElement;
  readonly #walls = new Map<'ticket' | 'complaint' | 'visit', HTMLInputElement>();
  readonly #left: { hours: HTMLInputElement; minutes: HTMLInputElement } | undefined;
  readonly #limit: HTMLInputElement | undefined;
  /** When something was last typed into 还剩. */
  #typedAt = 0;

  constructor({ scenario }: CaseModel, desk: Desk) {
    const form = clockForm(scenario);
    for (const { start } of form.fields) {
      const field = make('input', { type: 'datetime-local', class: 'inp' });
      field.addEventListener('input', () => {
        // Half a date reads as empty: only a field that is really empty takes the time back.
        if (field.value === '' && field.validity.badInput) return;
        desk.edit(
          time({ [start]: field.value || undefined, ...(field.value && { left: undefined }) }),
        );
      });
      this.#walls.set(start, field);
    }
    if (form.left) {
      this.#left = {
        hours: number('还剩的小时数', 0, mostHours),
        minutes: number('还剩的分钟数', 0, 59),
      };
      const { hours, minutes } = this.#left;
      const typed = () => {
        this.#typedAt = Date.now();
        const empty = hours.value === '' && minutes.value === '';
        const total = Math.round(Number(hours.value) * 60 + Number(minutes.value));
        if (!hours.validity.valid || !minutes.validity.valid || !Number.isFinite(total)) return;
        const left: Times['left'] = empty
          ? undefined
          : { minutes: total, at: new Date().toISOString() };
        desk.edit(time({ left, ...(left && { ticket: undefined }) }));
      };
      hours.addEventListener('input', typed);
      minutes.addEventListener('input', typed);
    }
    if (form.limit.editable) {
      const limit = number('时限，小时', 1, mostHours);
      limit.placeholder = form.limit.hours === undefined ? '未写' : String(form.limit.hours);
      limit.addEventListener('input', () => {
        if (limit.validity.valid)
          desk.edit(time({ limitHours: limit.value ? Number(limit.value) : undefined }));
      });
      this.#limit = limit;
    }
    this.node = make(
      'fieldset',
      { class: 'times' },
      make('legend', {}, '时间', make('small', {}, '按北京时间填，以工单上写的为准')),
      ...form.fields.map(({ start, label, hint }) =>
        labelled(label, this.#walls.get(start)!, form.left ? undefined : hint),
      ),
      this.#left &&
        make(
          'span',
          { class: 'fieldline' },
          make('span', {}, '或者还剩'),
          make('span', { class: 'nw' }, this.#left.hours, '小时', this.#left.minutes, '分'),
        ),
      this.#limit &&
        make(
          'span',
          { class: 'fieldline' },
          make('span', {}, '时限'),
          make('span', { class: 'nw' }, this.#limit, '小时'),
          make(
            'small',
            {},
            form.limit.hours === undefined ? '文案没写，照工单上显示的填' : '工单写的不一样，就改',
          ),
        ),
    );
  }

  update(model: CaseModel) {
    const { times } = model.each;
    for (const [start, field] of this.#walls) show(field, times[start] ?? '');
    this.tick(model);
    if (this.#limit)
      show(this.#limit, times.limitHours === undefined ? '' : String(times.limitHours));
  }

  /** 还剩 is as old as the page would have it; both fields go on together, since each is read with the other. */
  tick({ each: { times }, now }: CaseModel) {
    if (!this.#left) return;
    const { hours, minutes } = this.#left;
    const there = [hours, minutes].some((field) => field === document.activeElement);
    if (there && now.valueOf() - this.#typedAt < sitting) return;
    const left = leftBy(now, times);
    write(hours, left?.hours);
    write(minutes, left?.minutes);
  }
}

function write(field: HTMLInputElement, value: number | undefined) {
  const words = value === undefined ? '' : String(value);
  if (field.value !== words) field.value = words;
}

function number(label: string, min: number, max: number): HTMLInputElement {
  const field = make('input', {
    type: 'number',
    class: 'inp short',
    inputmode: 'numeric',
    min: String(min),
    max: String(max),
    step: '1',
    'aria-label': label,
  });
  // What is out of range is not taken: the browser says so, in its own words, before the field is left.
  field.addEventListener('change', () => field.reportValidity());
  return field;
}
