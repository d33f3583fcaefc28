// The elements that most pages have, in one module: one request and one cached file for the whole site, and no inline
// script whose hash every page would have to name.
import { allowOwnWorkers } from '../trusted-types.ts';
import '../components/copy-button-element.ts';
import '../components/print-button-element.ts';
import '../components/specimen-element.ts';
import '../components/theme-toggle-element.ts';
import '../components/toc-spy-element.ts';
import '../offline/offline-notice-element.ts';
import '../search/search-box-element.ts';

allowOwnWorkers();
