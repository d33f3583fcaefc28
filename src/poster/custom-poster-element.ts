import { openDeviceStore, type DeviceStore } from '../storage/device-store.ts';
import { CustomSheetView, type Setting } from './custom-sheet-view.ts';
import {
  floors,
  formatOf,
  readCustom,
  writeCustom,
  type CustomPoster,
  type Format,
  type Paper,
  type Turn,
  type TypeSize,
} from './custom.ts';
import { fittedByBuild } from './fit.ts';
import { clip, longest, readOwnWords, type OwnWords } from './own-words.ts';

const key = 'poster';
const notKept = '浏览器现在不存这几样：照常能打印，关掉这个页面就没了。';
/** What is printed instead of a sheet that does not fit is a page of words. */
const reasonPage = '@page { size: auto; margin: 15mm; }';

/**
 * A poster of one's own: choices stand in the address, own words stay on the device, and the sheet beside them is the
 * one that will be printed, or says why not.
 */
class CustomPosterElement extends HTMLElement {
  readonly #form = this.querySelector('form')!;
  readonly #sheet = this.querySelector<HTMLElement>('.sheet')!;
  readonly #own = this.querySelector<HTMLElement>('.pown')!;
  readonly #page = new CSSStyleSheet();
  readonly #known = [...this.#form.querySelectorAll<HTMLInputElement>('[name=s]')].map(
    ({ value }) => value,
  );
  #ready = false;
  /** Made when the sheet is to differ from the one that the build has set: making it takes seconds on a weak phone. */
  #view: CustomSheetView | undefined;
  #store: DeviceStore | undefined;
  /** What stands below the own words while they are kept. */
  #keeps = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    this.#start().catch((error: unknown) => {
      this.#say('refused', '这一张没排出来。刷新再试；还不行，用下面现成的四种。');
      throw error;
    });
  }

  async #start() {
    document.adoptedStyleSheets.push(this.#page);
    this.#show(readCustom(location.search, this.#known));
    this.#sheet.querySelector('.pshop')!.append(this.querySelector('.pphone')!);
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('change', () => this.#changed());
    this.#form.addEventListener('input', () => this.#changed());
    this.addEventListener('click', ({ target }) => {
      const { action } = (target as HTMLElement).closest('button')?.dataset ?? {};
      if (action === 'print') print();
      if (action === 'all') this.#choose(this.#known);
      if (action === 'drop') this.#drop(target as HTMLElement);
    });
    addEventListener('popstate', () => {
      this.#show(readCustom(location.search, this.#known));
      this.#set();
    });

    this.#store = await openDeviceStore(this.dataset['base']!);
    this.#store.watch((what) => what === 'trouble' && this.#sayKept());
    this.#sayKept();
    this.#write(readOwnWords(await this.#store.get('settings', key)));
    await document.fonts.ready;
    this.#ready = true;
    this.#set();
  }

  /** Puts a poster's choices into the form. */
  #show({ scenarios, paper, turn, type }: CustomPoster) {
    this.#check('s', scenarios);
    this.#check('paper', [`${paper}-${turn}`]);
    this.#check('type', [type]);
  }

  #check(name: string, values: readonly string[]) {
    for (const input of this.#form.querySelectorAll<HTMLInputElement>(`[name=${name}]`))
      input.checked = values.includes(input.value);
  }

  #custom(): CustomPoster {
    const data = new FormData(this.#form);
    const [paper, turn] = String(data.get('paper')).split('-');
    return {
      scenarios: data.getAll('s').map(String),
      paper: paper as Paper,
      turn: turn as Turn,
      type: data.get('type') as TypeSize,
    };
  }

  #fields() {
    const field = (name: string) => this.#form.querySelector<HTMLInputElement>(`#own-${name}`)!;
    return {
      shop: field('shop'),
      phone: field('phone'),
      notes: [field('note-1'), field('note-2'), field('note-3')] as const,
    };
  }

  #write({ shop, phone, notes }: OwnWords) {
    const fields = this.#fields();
    // Whoever was quicker than the device keeps what is typed.
    if (fields.shop.value === '') fields.shop.value = shop;
    if (fields.phone.value === '') fields.phone.value = phone;
    fields.notes.forEach((field, index) => {
      if (field.value === '') field.value = notes[index]!;
    });
  }

  #changed() {
    const custom = this.#custom();
    if (custom.scenarios.length > 0) {
      const address = `${location.pathname}${writeCustom(custom, this.#known)}`;
      if (address !== location.pathname + location.search) history.replaceState(null, '', address);
    }
    clearTimeout(this.#timer);
    delete this.dataset['settled'];
    this.#timer = setTimeout(() => this.#set(), 200);
    void this.#store?.put('settings', key, this.#ownWords());
  }

  #sayKept() {
    const line = this.#form.querySelector<HTMLElement>('[data-kept]')!;
    this.#keeps ||= line.textContent;
    line.textContent = this.#store?.trouble ? notKept : this.#keeps;
  }

  #ownWords(): OwnWords {
    const { shop, phone, notes } = this.#fields();
    return readOwnWords({
      shop: shop.value,
      phone: phone.value,
      notes: notes.map(({ value }) => value),
    });
  }

  #choose(slugs: readonly string[]) {
    this.#check('s', slugs);
    this.#changed();
  }

  #drop(button: HTMLElement) {
    const dropped = button.closest('button')!.dataset['drop']!.split(',');
    this.#choose(this.#custom().scenarios.filter((slug) => !dropped.includes(slug)));
    this.#form.querySelector<HTMLInputElement>('[name=s]')!.focus();
  }

  /** Sets the sheet anew and says how it went. */
  #set() {
    if (!this.#ready) return;
    const custom = this.#custom();
    const format = formatOf(custom);
    this.#setWords();
    for (const hint of this.#form.querySelectorAll<HTMLElement>('[data-type]'))
      hint.textContent = String(floors[custom.paper][hint.dataset['type'] as TypeSize]);
    if (custom.scenarios.length === 0) {
      this.#page.replaceSync(reasonPage);
      this.#say('refused', '一个场景也没选。至少选一个。');
    } else {
      const { width, height } = format;
      const setting = this.#asBuilt(custom) ?? this.#setting(custom.scenarios, format);
      this.#page.replaceSync(
        setting.fits ? `@page { size: ${width}mm ${height}mm; margin: 0; }` : reasonPage,
      );
      this.#tell(setting, custom, format);
    }
    this.dataset['settled'] = '';
  }

  /** The desk sheet with nothing of one's own, which the build has set, while nothing else has been asked for. */
  #asBuilt(custom: CustomPoster): Setting | undefined {
    const own = Object.values(this.#ownWords())
      .flat()
      .some((words) => words !== '');
    if (this.#view || own || writeCustom(custom, this.#known) !== '') return undefined;
    const size = fittedByBuild(this.#sheet);
    return size === undefined ? undefined : { fits: true, size };
  }

  #setting(scenarios: readonly string[], format: Format): Setting {
    this.#view ??= new CustomSheetView(this.#sheet, this.#own);
    return this.#view.set(scenarios, format);
  }

  #setWords() {
    const { shop, phone, notes } = this.#ownWords();
    this.#sheet.querySelector('[data-slot=shop]')!.textContent = shop;
    const phoneLine = this.#sheet.querySelector<HTMLElement>('.pphone')!;
    phoneLine.hidden = phone === '';
    phoneLine.querySelector('span')!.textContent = phone;
    this.#own.hidden = notes.every((note) => note === '');
    this.#own.querySelectorAll('li').forEach((line, index) => {
      line.textContent = notes[index]!;
      line.hidden = notes[index] === '';
    });
    const fields = this.#fields();
    this.#over(fields.shop, longest.shop);
    this.#over(fields.phone, longest.phone);
    for (const field of fields.notes) this.#over(field, longest.note);
  }

  /** Says beside a field that not all of it is printed. */
  #over(field: HTMLInputElement, max: number) {
    const over = clip(field.value, max) !== clip(field.value, field.value.length);
    field.parentElement!.querySelector<HTMLElement>('.cover')!.hidden = !over;
  }

  #tell(setting: Setting, { scenarios }: CustomPoster, { floor }: Format) {
    if (setting.fits) {
      const size = Math.floor(setting.size * 10) / 10;
      this.#say('whole', `一页，${scenarios.length} 个场景，正文 ${size} 磅。`);
      return;
    }
    this.#say('refused', this.#refusal(setting.drop, scenarios, floor), setting.drop);
  }

  #refusal(drop: readonly string[] | undefined, all: readonly string[], floor: number): string {
    const names = (slugs: readonly string[]) => slugs.map((slug) => this.#nameOf(slug)).join('');
    const why = `一页放不下：字要小到 ${floor} 磅以下。`;
    if (!drop) return `${why}只留一个场景也不行，换大一号的纸，字小一档，或把备注写短。`;
    const kept = all.filter((slug) => !drop.includes(slug));
    return drop.length <= kept.length
      ? `${why}去掉${names(drop)}就放得下；也可以换大一号的纸，或字小一档。`
      : `${why}只放得下${names(kept)}；也可以换大一号的纸，或字小一档。`;
  }

  #nameOf(slug: string): string {
    const input = this.#form.querySelector(`[name=s][value="${CSS.escape(slug)}"]`)!;
    return `「${input.closest('label')!.querySelector('.cname')!.textContent!.trim()}」`;
  }

  #say(state: 'whole' | 'refused', words: string, drop?: readonly string[]) {
    this.dataset['state'] = state;
    this.querySelector('.csays')!.textContent = words;
    this.querySelector<HTMLButtonElement>('[data-action=print]')!.disabled = state === 'refused';
    const button = this.querySelector<HTMLButtonElement>('[data-action=drop]')!;
    button.hidden = drop === undefined;
    button.dataset['drop'] = drop?.join(',') ?? '';
  }
}

customElements.define('custom-poster', CustomPosterElement);
