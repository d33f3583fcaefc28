// npm run build: the site into dist/, for any static host; with the poster's files where a browser can make them.
import { build, install } from './lib.mjs';
import { makePosterFiles } from './poster-files.mjs';
// Before the long work, so that a wrong setting is known at once.
import './settings.mjs';

await install();
await build();
process.exitCode = await makePosterFiles();
