// The elements that most pages have. The build puts them into each page: see src/integrations/shared-script.ts.
import { allowOwnWorkers } from '../trusted-types.ts';
import '../components/copy-button-element.ts';
import '../components/print-button-element.ts';
import '../components/specimen-element.ts';
import '../components/theme-toggle-element.ts';
import '../components/toc-spy-element.ts';
import '../offline/offline-notice-element.ts';
import '../search/search-box-element.ts';

allowOwnWorkers();
