/** Permanent figures: kept as they were given, and given again. */
import { figuresMeant } from '#intents/figure-id.ts';
import type {
  Answer,
  DataAnswer,
  Download,
  FigureIndicator,
  FigureRelease,
  FigureSnapshot,
  KeptFigure,
  MeasureText,
  Query,
  Question,
  ReadingOfQuery,
  RenderChart,
  RenderSvg,
  Statistics,
} from '#src/model.ts';
import { createCache } from '../cache.ts';
import { drawnAnswer, type UnnamedAnswer } from '../compose.ts';
import { csvOf } from '../export/csv.ts';
import { type WorkbookSheet, workbookOf } from '../export/workbook.ts';
import { wordChanges, wordKept, wordTooManyGuesses, wordUnknownFigure } from '../wording/figure.ts';
import { changesBetween } from './changes.ts';
import type { Guesses } from './guesses.ts';
import { identityOf } from './snapshot.ts';
import { describedSvg } from './svg.ts';

/** Keeps figures, each under an id that follows from what it says. */
export interface Figures {
  /**
   * Resolves when the figure is kept for good: its id is given out.
   * @param identity what the id follows from. @param make the figure with its id in it.
   * @param today ISO date, remembered the first time.
   */
  readonly remember: (
    identity: unknown,
    make: (id: string) => FigureSnapshot,
    today: string,
  ) => Promise<FigureSnapshot>;
  readonly recall: (
    id: string,
  ) => Promise<{ readonly snapshot: FigureSnapshot; readonly givenOn: string } | null>;
}

export interface DeskParts {
  readonly figures: Figures;
  readonly statistics: Pick<Statistics, 'catalogue'>;
  readonly measure: MeasureText;
  readonly png: RenderChart;
  readonly svg: RenderSvg;
  readonly xlsx: (sheets: readonly WorkbookSheet[]) => Promise<Uint8Array>;
  /** Absent: nobody guesses (a command on one's own machine). */
  readonly guesses?: Guesses;
  readonly today: () => string;
  /** The same question on the newest figures. */
  readonly askAgain: (query: Query, reading: ReadingOfQuery) => Promise<DataAnswer>;
}

/** An answer whose figure has no id yet, and the facts that are kept with it. */
export interface Unnamed {
  readonly answer: UnnamedAnswer;
  readonly indicators: readonly FigureIndicator[];
  readonly releases: readonly FigureRelease[];
  readonly reading: ReadingOfQuery;
}

export interface FigureDesk {
  /** Gives an answer its figure, kept for good. */
  readonly keep: (unnamed: Unnamed, today: string) => Promise<DataAnswer>;
  readonly figure: (id: string) => Promise<KeptFigure | null>;
  readonly picture: (id: string, form: 'png' | 'svg') => Promise<Uint8Array | string | null>;
  readonly download: (id: string, form: Download, link?: string) => Promise<Uint8Array | string | null>;
  /** The answer to "figuur 7K3QBCDF". */
  readonly tell: (id: string, question: Pick<Question, 'asker'>) => Promise<Answer>;
}

/** Pictures and files kept in memory: they follow from what is kept. */
const CACHED = 200;

export function createFigureDesk(parts: DeskParts): FigureDesk {
  const { figures } = parts;
  const made = createCache<Uint8Array | string>(CACHED);

  async function keep({ answer, ...facts }: Unnamed, today: string): Promise<DataAnswer> {
    // In which form it was asked for is of this asker alone.
    const { show: _, ...query } = answer.query;
    const named = (id?: string): FigureSnapshot => ({
      answer: drawnAnswer({ ...answer, query }, parts.measure, id),
      ...facts,
    });
    const kept = await figures.remember(identityOf(named()), named, today);
    return { ...kept.answer, query: answer.query };
  }

  async function figure(id: string): Promise<KeptFigure | null> {
    const known = await figures.recall(id);
    if (known === null) return null;
    const { snapshot, givenOn } = known;
    const { releases } = await parts.statistics.catalogue();
    const now = await parts.askAgain(snapshot.answer.query, snapshot.reading);
    const changes = now.figure === id ? null : changesBetween(snapshot.answer, now);
    return {
      ...snapshot,
      givenOn,
      newer: changes === null ? null : { figure: now.figure, changes, text: wordChanges(changes) },
      withdrawn: snapshot.releases.flatMap((release) =>
        releases.get(release.id)?.withdrawn ? [release.id] : [],
      ),
    };
  }

  async function picture(id: string, form: 'png' | 'svg'): Promise<Uint8Array | string | null> {
    const known = await figures.recall(id);
    const chart = known?.snapshot.answer.chart;
    if (known === null || chart == null) return null;
    const { answer } = known.snapshot;
    return made.get(`${id}.${form}`, async () =>
      form === 'svg' ? describedSvg(await parts.svg(chart), answer) : (await parts.png(chart)).png,
    );
  }

  async function download(id: string, form: Download, link?: string): Promise<Uint8Array | string | null> {
    const known = await figures.recall(id);
    if (known === null) return null;
    const { snapshot, givenOn } = known;
    const { rows, table } = snapshot.answer;
    if (form === 'csv') return rows.length === 0 ? null : csvOf(snapshot, link);
    if (table.rows.length === 0) return null;
    return made.get(JSON.stringify([id, form, link]), () => parts.xlsx(workbookOf(snapshot, givenOn, link)));
  }

  /** The one figure that exists among those a mistyped id may have been meant for. */
  async function meant(id: string): Promise<string | undefined> {
    const known = await Promise.all(
      figuresMeant(id).map(async (candidate) =>
        (await figures.recall(candidate)) === null ? [] : [candidate],
      ),
    );
    const [only, ...others] = known.flat();
    return others.length === 0 ? only : undefined;
  }

  async function tell(id: string, { asker }: Pick<Question, 'asker'>): Promise<Answer> {
    const guesses = asker === undefined ? undefined : parts.guesses;
    if (asker !== undefined && guesses?.tooMany(asker)) return wordTooManyGuesses(id);
    const kept = await figure(id);
    if (kept !== null) return wordKept(kept);
    if (asker !== undefined) guesses?.missed(asker);
    return wordUnknownFigure(id, await meant(id));
  }

  return { keep, figure, picture, download, tell };
}
