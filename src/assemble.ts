/**
 * Puts the parts together: database, facts, demo figures, parser, renderer. Shared by the service
 * (`main.ts`) and the commands (`cli.ts`) when those work without the service.
 */

import { writeXlsx } from '#adapters/files/xlsx.ts';
import { createRenderer } from '#adapters/render/renderer.ts';
import { backup, restore } from '#db/backup.ts';
import { createPeople } from '#db/board/people.ts';
import { createRemarkStore } from '#db/board/remarks.ts';
import { importBoundaries } from '#db/boundaries/import.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { loadDemo } from '#db/demo/load.ts';
import { createFigures } from '#db/figures.ts';
import { importCsvFile } from '#db/import/csv.ts';
import { acceptHeld, listHeld, rejectHeld } from '#db/import/held.ts';
import { importOwnFacts } from '#db/reference/own.ts';
import { readReference } from '#db/reference/read.ts';
import { seedReference } from '#db/seed.ts';
import { createHttp } from '#db/sources/http.ts';
import {
  cbsAddresses,
  importCbs,
  importSwing,
  listSources,
  refreshAll,
  type Sources,
} from '#db/sources/refresh.ts';
import { createStatistics } from '#db/statistics.ts';
import { readStatus } from '#db/status.ts';
import { listRefused, listReleases, withdrawRelease } from '#db/withdraw.ts';
import { createParser } from '#intents/parse.ts';
import { createApp } from './answer/app.ts';
import { createGuesses } from './answer/figure/guesses.ts';
import type { Backend, Progress } from './commands/backend.ts';
import type { Config } from './config.ts';
import { digestCommands } from './connect-digests.ts';
import type { App, Catalogue, MeasureText, RenderChart, Statistics } from './model.ts';
import { readOrMakeSecret } from './secret.ts';
import { todayFrom } from './today.ts';

/** What the platforms and the klankbordgroep are put together from. */
export interface Parts {
  readonly app: App;
  readonly statistics: Statistics;
  readonly database: Database;
  /** Signs links. */
  readonly secret: string;
  readonly catalogue: () => Promise<Catalogue>;
  /** How anything else than a figure is drawn. */
  readonly drawing: { readonly measure: MeasureText; readonly render: RenderChart };
}

export interface Peilstok extends Parts {
  readonly backend: Backend;
}

/**
 * Opens the database, fills it on first start, and makes the app.
 * @param rendering `worker` keeps a server's loop free; `here` starts quicker for one picture.
 * @throws FolderInUse when another process holds the embedded database.
 */
export async function assemble(
  config: Config,
  progress: Progress,
  rendering: 'worker' | 'here',
): Promise<Peilstok> {
  const secret = config.secret ?? (await readOrMakeSecret(config.dataFolder));
  const reference = readReference();
  const database = await openDatabase({
    folder: config.dataFolder,
    onProgress: progress,
    ...(config.databaseUrl === undefined ? {} : { url: config.databaseUrl }),
  });
  try {
    await seedReference(database, reference, progress);
    if (config.demo) await loadDemo(database, reference, progress);
    const statistics = createStatistics(database);
    const renderer = await createRenderer({ mode: rendering });
    const render: RenderChart = async (chart) => ({ png: await renderer.png(chart) });
    const app = createApp({
      statistics,
      createParser,
      figures: createFigures(database, secret),
      guesses: createGuesses({ now: Date.now }),
      explanations: createRemarkStore(database).explanations,
      xlsx: writeXlsx,
      measure: renderer.measure,
      png: render,
      svg: (chart) => renderer.svg(chart),
      today: todayFrom(() => new Date(), config.today),
    });
    const sources: Sources = {
      database,
      http: createHttp(),
      cbs: cbsAddresses(config.cbsUrl),
      swing: {
        base: config.swing.url,
        name: new URL(config.swing.url).host.replace(/^www\./, ''),
        ...(config.swing.apiKey === undefined ? {} : { apiKey: config.swing.apiKey }),
      },
      today: () => new Date().toISOString().slice(0, 10),
    };
    const people = createPeople(database, secret);
    const backend: Backend = {
      ask: app.ask,
      picture: app.picture,
      download: app.download,
      vocabulary: async () => (await statistics.catalogue()).vocabulary,
      importCsv: (files, onProgress) => importCsvFile(database, files, onProgress),
      importCbs: (request, onProgress) => importCbs(sources, request, onProgress),
      importSwing: (request, onProgress) => importSwing(sources, request, onProgress),
      importFacts: (kind, path) => importOwnFacts(database, kind, path, sources.today()),
      importBoundaries: (request, onProgress) =>
        importBoundaries({ ...sources, pdok: config.pdokUrl }, request, onProgress),
      refresh: (onProgress) => refreshAll(sources, onProgress),
      sources: async () => listSources(),
      status: () => readStatus(database),
      releases: () => listReleases(database),
      refused: (release) => listRefused(database, release),
      backup: (path, onProgress) => backup(database, path, onProgress),
      restore: (path, onProgress) => restore(database, path, onProgress),
      held: () => listHeld(database),
      accept: (held) => acceptHeld(database, held),
      reject: (held) => rejectHeld(database, held),
      withdraw: (release) => withdrawRelease(database, release),
      ...digestCommands({ database, app, statistics }),
      exportPerson: people.export,
      forgetPerson: people.forget,
      today: app.today,
      close: async () => {
        await renderer.close();
        await database.close();
      },
    };
    const drawing = { measure: renderer.measure, render };
    return { app, statistics, database, secret, backend, catalogue: statistics.catalogue, drawing };
  } catch (error) {
    await database.close();
    throw error;
  }
}
