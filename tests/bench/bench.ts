/**
 * `npm run bench [-- parse]`: what takes how long on this machine, and in what shares. Times differ from machine to
 * machine; the ratios within one run are what counts.
 */
import { benchAnswers } from './answer.ts';
import { benchParsing } from './parse.ts';

benchParsing();
if (process.argv[2] !== 'parse') await benchAnswers();
