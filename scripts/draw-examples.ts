/** `npm run docs:charts`: draws one picture of each kind from the made-up figures, and the page that shows them. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { drawPng } from '#adapters/render/draw.ts';
import type { Chart } from '#src/model.ts';
import { EXAMPLES, type Example } from '#tests/charts/examples.ts';
import { pictureOf } from '#tests/charts/pictures.ts';

const PAGE = new URL('../docs/charts.md', import.meta.url);
const FOLDER = new URL('../docs/charts/', import.meta.url);

const INTRO = `# Charts

One picture of each kind, from made-up figures. This page is made by \`npm run docs:charts\`; its questions and captions stand in \`tests/charts/examples.ts\`. Which kind fits is chosen by the table \`CHOICES\` in \`src/answer/present/content.ts\`, by the shape of the figures alone; the rule that chose is quoted with each picture.

What holds for all of them: the headline says the finding, the subtitle what is measured, with unit and period. Names and figures stand beside the marks, not in a legend. The asked place is in colour, what it is compared with in grey. Source and number of the figure are at the foot, and so is the meaning of any sign. A picture is 500 units wide (1000 pixels) and at most as high, on white with a quiet edge, so that it reads as a card on a dark screen. \`tests/charts/layout.test.ts\` checks that no text lies over another, over a mark or beyond the edge; \`tests/charts/theme.test.ts\` checks contrast, and colours as colour-blind people see them.
`;

interface Drawn extends Example {
  readonly chart: Chart;
  readonly because: string;
  readonly altText: string;
}

function draw(example: Example): Drawn[] {
  const pictured = pictureOf(example.question);
  const chart = pictured?.answer.chart ?? null;
  if (pictured === undefined || chart === null) {
    process.stderr.write(`no picture yet for ${example.kind}: ${example.question}\n`);
    return [];
  }
  return [{ ...example, chart, because: pictured.because, altText: pictured.answer.altText }];
}

const section = ({ kind, question, caption, because, altText }: Drawn): string => `
## ${kind}

> ${question}

![${altText.replaceAll(/[[\]]/g, '')}](charts/${kind}.png)

${caption}

*${because}*
`;

const drawn = EXAMPLES.flatMap(draw);
mkdirSync(FOLDER, { recursive: true });
for (const old of readdirSync(FOLDER)) rmSync(new URL(old, FOLDER));
for (const { kind, chart } of drawn) writeFileSync(new URL(`${kind}.png`, FOLDER), await drawPng(chart));
writeFileSync(PAGE, INTRO + drawn.map(section).join(''));
process.stdout.write(`${drawn.length} of ${EXAMPLES.length} pictures\n`);
