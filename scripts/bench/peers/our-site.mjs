// This site as the benchmark sees it: built already.
import { join } from 'node:path';
import { root } from '../../lib.mjs';

export const ourSite = {
  name: 'this site',
  dist: join(root, 'dist'),
  address: (path) => `/${path}/`,
  search: {
    open: '[data-open]',
    input: 'search-box textarea',
    list: 'search-box [data-results]',
    hit: 'a[role="option"]',
  },
};
