import { saveFile } from '../storage/save-file.ts';

/** Downloads a sheet's files by fetch: a link's own download asks the network past the worker, which may have the file. */
class PosterFiles extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[download]');
      if (!link) return;
      event.preventDefault();
      void this.#save(link);
    });
  }

  async #save({ href, download }: HTMLAnchorElement) {
    const said = this.querySelector('[role=status]')!;
    said.textContent = '';
    try {
      const response = await fetch(href);
      if (!response.ok) throw new Error(`${href}: ${response.status}`);
      const file = await response.blob();
      saveFile(download, file, file.type);
    } catch {
      said.textContent = '没有下载到。连上网再试，或现在就打印这一张。';
    }
  }
}

customElements.define('poster-files', PosterFiles);
