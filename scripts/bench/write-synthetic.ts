// node scripts/bench/write-synthetic.ts FOLDER COUNT FROM: see synthetic-content.ts.
import { writeSyntheticContent } from './synthetic-content.ts';

const [, , folder = '', count = '', from = ''] = process.argv;
writeSyntheticContent(folder, Number(count), Number(from));
