import { writeEnvelope, openEnvelope } from '../storage/envelope.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import { askToKeep } from '../storage/persistence.ts';
import { saveFile } from '../storage/save-file.ts';
import type { AttemptLog } from './attempt-log.ts';
import type { TrainingData } from './data.ts';

interface Kept {
  data: TrainingData;
  store: DeviceStore;
  log: AttemptLog;
  /** Called when what is kept has changed. */
  changed: () => void;
}

const nameKey = 'training-name';

/** The progress on this device: out into a file, in from one, handed to a trainer, cleared. */
export class KeepProgress extends HTMLElement {
  #kept!: Kept;

  open(kept: Kept) {
    this.#kept = kept;
    const on = (name: string, run: () => Promise<void>) =>
      this.#part(name).addEventListener('click', () =>
        run().catch(() => this.#say('没存下来。检查网络后再试一次。')),
      );
    on('export', () => this.#export());
    on('import', async () => this.#part<HTMLInputElement>('file').click());
    on('result', () => this.#result());
    on('csv', () => this.#csv());
    on('reset', () => this.#reset());
    this.#part('file').addEventListener('change', () => void this.#import());
    const name = this.#part<HTMLInputElement>('name');
    void kept.store.get('settings', nameKey).then((saved) => {
      if (typeof saved === 'string') name.value = saved;
    });
    name.addEventListener('input', () => void kept.store.put('settings', nameKey, name.value));
  }

  refresh() {
    const { log } = this.#kept;
    const count = log.attempts.length;
    this.#part('count').textContent =
      count > 0 ? `这台设备上记了 ${count} 次作答。` : '还没有练习记录。';
    for (const name of ['export', 'result', 'csv', 'reset'])
      this.#part<HTMLButtonElement>(name).disabled = count === 0;
    if (count > 0) void this.#hint();
  }

  /** Entries that can't be read, as they are, for somebody who can. */
  saveDamaged() {
    saveFile(
      '读不出的练习记录.json',
      JSON.stringify(this.#kept.log.damaged, null, 1),
      'application/json',
    );
  }

  /** Where the browser may clear the site by itself, it is better to know. */
  async #hint() {
    const safe = await askToKeep();
    this.#part('hint').hidden = safe;
  }

  async #export() {
    const { data, store, log } = this.#kept;
    const cases = (await store.entries('cases')).map(([, value]) => value);
    const text = writeEnvelope(
      { dataVersion: data.version, cases, attempts: log.attempts },
      new Date(),
    );
    saveFile(`售后举证-留底-${day()}.json`, text, 'application/json');
    this.#say('已经存成文件，收好。换设备时在这里导入。');
  }

  async #import() {
    const input = this.#part<HTMLInputElement>('file');
    const [file] = input.files ?? [];
    if (!file) return;
    const opened = await openEnvelope(file);
    input.value = '';
    if ('refused' in opened) return this.#say(opened.refused);
    const { added, known, damaged } = await this.#kept.log.import(opened.envelope.attempts);
    this.#kept.changed();
    const cases = opened.envelope.cases.length;
    this.#say(
      [
        `导入 ${added} 次作答`,
        known > 0 && `${known} 次本来就有`,
        damaged > 0 && `${damaged} 次读不出来，没有导入`,
        cases > 0 && `文件里还有 ${cases} 张工单，到自查页导入`,
      ]
        .filter(Boolean)
        .join('；') + '。',
    );
  }

  async #result() {
    const { resultFile } = await import('./report.ts');
    const { data, log } = this.#kept;
    const text = await resultFile(data, {
      name: this.#name(),
      attempts: log.attempts,
      now: Date.now(),
    });
    saveFile(`成绩-${this.#name() || '未署名'}-${day()}.json`, text, 'application/json');
    this.#say('成绩文件存好了，交给带教的人。');
  }

  async #csv() {
    const { attemptsCsv } = await import('./report.ts');
    const { data, log } = this.#kept;
    saveFile(`作答-${day()}.csv`, attemptsCsv(data, log.attempts), 'text/csv');
    this.#say('表格存好了，用 Excel 或 WPS 打开。');
  }

  async #reset() {
    const what = this.#part<HTMLSelectElement>('what').value;
    await this.#kept.log.reset(what, Date.now());
    this.#kept.changed();
    this.#say('清掉了。页面上方可以撤销。');
  }

  #name(): string {
    return this.#part<HTMLInputElement>('name').value.trim();
  }

  #say(words: string) {
    this.#part('said').textContent = words;
  }

  #part<Part extends HTMLElement = HTMLElement>(name: string): Part {
    return this.querySelector<Part>(`[data-keep=${name}]`)!;
  }
}

const day = (): string => new Date().toLocaleDateString('sv-SE');

customElements.define('keep-progress', KeepProgress);
