/**
 * `npm run bench [-- parse|answers|charts|server|digest]`: what takes how long on this machine, and in what shares. Times
 * differ from machine to machine; the ratios within one run are what counts.
 */
import { benchAnswers } from './answer.ts';
import { benchCharts } from './charts.ts';
import { benchDigests } from './digest.ts';
import { benchParsing } from './parse.ts';
import { benchServer } from './server.ts';

const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  parse: benchParsing,
  answers: benchAnswers,
  charts: benchCharts,
  server: benchServer,
  digest: benchDigests,
};

const [, , only] = process.argv;
for (const [name, bench] of Object.entries(BENCHES)) if (only === undefined || only === name) await bench();
