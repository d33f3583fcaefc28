import { readHash, standingOf } from './lookup.ts';

/** Says how the sheet stands whose hash is in the address (`?h=`), and leaves of the list what changed since. */
class VersionCheck extends HTMLElement {
  connectedCallback() {
    const typed = new URLSearchParams(location.search).get('h')?.trim();
    if (!typed) return;
    const versions = [...this.querySelectorAll<HTMLElement>('[data-hash]')];
    const hashes = versions.map(({ dataset }) => dataset['hash']!);
    const hash = readHash(typed);
    const standing = standingOf(hash, hashes);

    const says = this.querySelector<HTMLElement>(`[data-standing=${standing}]`)!;
    says.querySelector('[data-typed]')!.textContent = hash ?? typed.slice(0, 24);
    says.hidden = false;
    this.querySelector('input')!.value = hash ?? typed.slice(0, 16);
    if (standing !== 'outdated') return;

    versions.slice(hashes.indexOf(hash!)).forEach((version) => (version.hidden = true));
    this.querySelector('#vlog')!.textContent = '从那以后改了什么';
  }
}

customElements.define('version-check', VersionCheck);
