/** The whole app on a database, without a door; and figures of one's own to ask it for. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from '#adapters/files/xlsx.ts';
import { createRenderer } from '#adapters/render/renderer.ts';
import type { Database } from '#db/client.ts';
import { createFigures } from '#db/figures.ts';
import { importCsvFile } from '#db/import/csv.ts';
import { createStatistics } from '#db/statistics.ts';
import { createParser } from '#intents/parse.ts';
import { type AppParts, createApp } from '#src/answer/app.ts';
import type { App, DataAnswer } from '#src/model.ts';

export const SECRET = 'een-geheim-van-minstens-32-tekens!';
export const TODAY = '2026-11-22';

export async function appOn(database: Database, more: Partial<AppParts> = {}): Promise<App> {
  const renderer = await createRenderer({ mode: 'here' });
  return createApp({
    statistics: createStatistics(database),
    createParser,
    figures: createFigures(database, SECRET),
    xlsx: writeXlsx,
    measure: renderer.measure,
    png: async (chart) => ({ png: await renderer.png(chart) }),
    svg: (chart) => renderer.svg(chart),
    today: () => TODAY,
    ...more,
  });
}

/** The answer with a figure; anything else fails the test. */
export async function askFor(app: App, text: string, today = TODAY): Promise<DataAnswer> {
  const answer = await app.ask({ text, today });
  if (answer.outcome !== 'query') throw new Error(`"${text}": ${answer.outcome}, ${answer.summary}`);
  return answer;
}

let files = 0;

/** Takes lines "indicator,region,period,value" in as a release. @returns its number. */
export async function deliver(database: Database, folder: string, lines: readonly string[]): Promise<number> {
  files += 1;
  const path = join(folder, `levering-${files}.csv`);
  await writeFile(path, `indicator,region,period,value\n${lines.join('\n')}\n`);
  const { release, failure } = await importCsvFile(database, { observations: path }, () => {});
  if (release === undefined) throw new Error(failure ?? 'nothing was taken');
  return release;
}
