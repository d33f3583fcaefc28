// npm run build: the site into dist/, for any static host.
import { build, install } from './lib.mjs';

await install();
await build();
