import { href } from '../links.ts';
import { make } from '../search/dom.ts';
import { saveFile } from '../storage/save-file.ts';
import { codeFault, examCode, readExamCode } from './exam.ts';
import { Learners, type Received } from './learners.ts';
import { pageData } from './page-data.ts';
import { newSeed } from './random-ids.ts';
import { classReport, type ClassReport } from './trainer.ts';
import { classCsv } from './class-csv.ts';
import { filesView } from './views/files-view.ts';
import { heatView } from './views/heat-view.ts';
import { misreadingsView, practiceLink } from './views/misreadings-view.ts';
import { everybodyView } from './views/everybody-view.ts';
import { paperView } from './views/print-view.ts';

/** The trainer's page: takes result files, judges them again, and shows what the class can't do yet. */
class TrainerRoom extends HTMLElement {
  #data = pageData();
  #learners = new Learners();
  #received: Received[] = [];

  connectedCallback() {
    const input = this.#part<HTMLInputElement>('file');
    const drop = this.#part('drop');
    this.#part('pick').addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      void this.#take([...(input.files ?? [])]).then(() => (input.value = ''));
    });
    for (const name of ['dragenter', 'dragover'] as const)
      drop.addEventListener(name, (event) => {
        event.preventDefault();
        drop.classList.add('over');
      });
    for (const name of ['dragleave', 'drop'] as const)
      drop.addEventListener(name, () => drop.classList.remove('over'));
    // A file that misses the box must not replace the page and everything read so far.
    for (const name of ['dragover', 'drop'] as const)
      addEventListener(name, (event) => event.preventDefault());
    drop.addEventListener(
      'drop',
      (event) => void this.#take([...(event.dataTransfer?.files ?? [])]),
    );
    this.#part('csv').addEventListener('click', () => this.#csv());
    this.#part<HTMLInputElement>('code').value = examCode(newSeed());
    this.#part<HTMLFormElement>('paper-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#paper();
    });
    this.#show();
    this.toggleAttribute('ready', true);
  }

  async #take(files: readonly File[]) {
    for (const file of files) this.#received.push(await this.#learners.take(file));
    this.#show();
    const refused = this.#received.filter(({ refused: why }) => why !== undefined).length;
    this.#part('said').textContent =
      `读了 ${this.#received.length} 份，${refused > 0 ? `${refused} 份没读成，原因在下面。` : '都读成了。'}`;
  }

  #report(): ClassReport {
    return classReport(this.#data, this.#learners.list, Date.now());
  }

  #show() {
    const people = this.#learners.list.length;
    this.#part('files').replaceChildren(...filesView(this.#received, this.#data.version));
    this.#part('empty').hidden = people > 0;
    this.#part('class').hidden = people === 0;
    this.#part<HTMLButtonElement>('csv').disabled = people === 0;
    if (people === 0) return;
    const report = this.#report();
    this.#part('lead').textContent =
      `收来 ${people} 个人的成绩，按现行规则重判过。竖着看一条规则多少人不会，横着看一个人还差什么。`;
    this.#part('heat').replaceChildren(heatView(this.#data, report, this.#learners.list));
    this.#part('codes').replaceChildren(...misreadingsView(this.#data, report));
    this.#part('everybody').replaceChildren(...everybodyView(this.#data, report, href));
    const link = practiceLink(report, href);
    this.#part('practice').hidden = link === undefined;
    if (link) this.#offer(new URL(link, location.href).href);
  }

  #offer(link: string) {
    this.#part<HTMLAnchorElement>('practice-link').href = link;
    this.querySelector<HTMLElement>('copy-button')!.dataset['text'] = link;
  }

  #csv() {
    const day = new Date().toLocaleDateString('sv-SE');
    saveFile(`带新人-${day}.csv`, classCsv(this.#data, this.#report()), 'text/csv');
  }

  #paper() {
    const code = readExamCode(this.#part<HTMLInputElement>('code').value);
    if (!code) {
      this.#part('paper-said').textContent = codeFault;
      return;
    }
    this.#part('paper-said').textContent = `纸卷排好了，答案在最后一页。考核码 ${code}。`;
    const print = make('button', { type: 'button', class: 'btn pri' }, '打印');
    print.addEventListener('click', () => window.print());
    this.#part('paper').replaceChildren(
      make('p', { class: 'btns' }, print),
      paperView(this.#data, code, href),
    );
  }

  #part<Part extends HTMLElement = HTMLElement>(name: string): Part {
    return this.querySelector<Part>(`[data-part=${name}]`)!;
  }
}

customElements.define('trainer-room', TrainerRoom);
