/** Permanent figures: the same question is the same figure, and a figure stays as it was given. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFigures } from '#db/figures.ts';
import { withdrawRelease } from '#db/withdraw.ts';
import { createGuesses } from '#src/answer/figure/guesses.ts';
import type { ActAnswer, App, DataAnswer } from '#src/model.ts';
import { appOn, askFor, deliver, SECRET, TODAY } from './app.ts';
import { eachDatabase } from './databases.ts';
import { snapshotOf } from './snapshot.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peilstok-figures-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const QUESTION = 'faillissementen in Breda sinds 2022';
const FIRST = ['2022,50', '2023,61', '2024,73'].map((cell) => `faillissementen,GM0758,${cell}`);
const SECOND = ['2022,50', '2023,62', '2024,73', '2025,80'].map((cell) => `faillissementen,GM0758,${cell}`);

const told = async (app: App, text: string, asker?: string) =>
  app.ask({ text, today: TODAY, ...(asker === undefined ? {} : { asker }) });

eachDatabase((open) => {
  let app: App;
  let first: DataAnswer;
  let second: DataAnswer;
  let revised: number;
  beforeAll(async () => {
    await deliver(open(), folder, FIRST);
    app = await appOn(open());
    first = await askFor(app, QUESTION);
  });

  describe('the id of a figure', () => {
    it('is short, and can be said', () => {
      expect(first.figure).toMatch(/^[346789BCDFGHJKMNPQRTVWXY]{8}$/);
      expect(JSON.stringify(first.chart)).toContain(`Figuur ${first.figure}`);
    });

    it('is the same on another day, in other words, after a restart, as a table, and on another machine', async () => {
      const restarted = await appOn(open());
      const same = [
        askFor(app, QUESTION, '2026-11-30'),
        askFor(app, 'Hoeveel faillissementen waren er in Breda sinds 2022?'),
        askFor(app, `${QUESTION} als tabel`),
        askFor(restarted, QUESTION),
        ...Array.from({ length: 5 }, async () => askFor(await appOn(open()), QUESTION)),
      ];
      expect(new Set((await Promise.all(same)).map(({ figure }) => figure))).toEqual(new Set([first.figure]));
    });

    it('is the same after a release that has nothing to do with it', async () => {
      await deliver(open(), folder, ['banen,GM0758,2024,100']);
      expect((await askFor(app, QUESTION)).figure).toBe(first.figure);
    });

    it('is another for another figure, and with another secret', async () => {
      expect((await askFor(app, 'faillissementen in Breda sinds 2023')).figure).not.toBe(first.figure);
      const elsewhere = await appOn(open(), { figures: createFigures(open(), 'x'.repeat(32)) });
      expect((await askFor(elsewhere, QUESTION)).figure).not.toBe(first.figure);
    });

    it('grows by a letter when another figure has it already', async () => {
      const figures = createFigures(open(), SECRET);
      const { figure } = (await figures.remember('eerste', snapshotOf('Eerste'), TODAY)).answer;
      await open().kysely.updateTable('figure').set({ digest: 'anders' }).where('id', '=', figure).execute();
      const { answer } = await figures.remember('eerste', snapshotOf('Tweede'), TODAY);
      expect(answer.figure).toHaveLength(9);
      expect(answer.figure.startsWith(figure)).toBe(true);
      expect((await figures.recall(figure))?.snapshot.answer.headline).toBe('Eerste');
      expect((await figures.recall(answer.figure))?.snapshot.answer.headline).toBe('Tweede');
    });
  });

  describe('a figure', () => {
    it('is given again whole: words, rows, table, picture, definition, releases', async () => {
      const kept = await app.figure(first.figure);
      expect(kept?.answer).toEqual(JSON.parse(JSON.stringify(first)));
      expect(kept).toMatchObject({ givenOn: TODAY, newer: null, withdrawn: [] });
      expect(kept?.indicators[0]).toMatchObject({ id: 'faillissementen', definition: expect.any(String) });
      expect(kept?.releases).toHaveLength(1);
      expect(await app.figure('BBBBBBBB')).toBeNull();
    });

    it('stays as it was after a release that touches it, and says what is new', async () => {
      revised = await deliver(open(), folder, SECOND);
      second = await askFor(app, QUESTION);
      expect(second.figure).not.toBe(first.figure);
      const kept = await app.figure(first.figure);
      expect(kept?.answer).toEqual(JSON.parse(JSON.stringify(first)));
      expect(kept?.newer).toEqual({
        figure: second.figure,
        changes: { addedPeriods: ['2025'], changed: 1, rows: 3, gone: 0 },
        text: 'Daarna kwam 2025 erbij. Van de 3 cijfers veranderde er 1.',
      });
      expect((await app.figure(second.figure))?.newer).toBeNull();
    });

    it('keeps its picture, which says what it shows', async () => {
      const [old, renewed] = await Promise.all([
        app.picture(first.figure, 'svg'),
        app.picture(second.figure, 'svg'),
      ]);
      expect(String(old)).toContain(`<title>${first.headline}</title><desc>${first.altText}</desc>`);
      expect(String(old)).toContain(`Figuur ${first.figure}`);
      expect(String(old)).not.toContain('2025');
      expect(String(renewed)).toContain('2025');
      expect(await app.picture('BBBBBBBB', 'png')).toBeNull();
    });

    it('keeps its files', async () => {
      const csv = await app.download(first.figure, 'csv', 'https://peilstok.nl/figuur/X');
      expect(csv).toContain('2023,,,61,');
      expect(csv).not.toContain('2023,,,62,');
      expect(csv).toContain('https://peilstok.nl/figuur/X');
      expect(await app.download('BBBBBBBB', 'csv')).toBeNull();
    });

    it('is asked for in a conversation', async () => {
      const answer = (await told(
        app,
        `laat figuur ${first.figure.toLowerCase()} nog eens zien`,
      )) as DataAnswer;
      expect(answer).toMatchObject({ outcome: 'query', figure: first.figure, rows: first.rows });
      expect(answer.summary).toBe(`${first.summary} Er zijn inmiddels nieuwere cijfers.`);
      expect(answer.assumptions[0]).toContain('22 november 2026');
      expect(answer.followUps[0]).toBe(`Figuur ${second.figure}`);
      expect(await told(app, answer.followUps[0] ?? '')).toMatchObject({ figure: second.figure });
    });

    it('says so when its figures were taken back; the question then gives the figure before it again', async () => {
      expect((await withdrawRelease(open(), revised)).failure).toBeUndefined();
      const kept = await app.figure(second.figure);
      expect(kept?.answer).toEqual(JSON.parse(JSON.stringify(second)));
      expect(kept?.withdrawn).toEqual([revised]);
      expect(kept?.newer?.figure).toBe(first.figure);
      expect((await askFor(app, QUESTION)).figure).toBe(first.figure);
      expect((await told(app, `figuur ${second.figure}`)).summary).toContain('ingetrokken');
    });

    it('without figures is kept too', async () => {
      const { figure, rows } = await askFor(app, 'faillissementen in Tilburg in 2024');
      expect(rows).toEqual([]);
      expect((await app.figure(figure))?.answer.rows).toEqual([]);
      expect(await app.download(figure, 'xlsx')).toBeNull();
    });
  });

  describe('a figure that is not there', () => {
    it('is not guessed at', async () => {
      const unknown = (await told(app, 'figuur BBBBBBB3')) as ActAnswer;
      expect(unknown).toMatchObject({ outcome: 'act', act: 'figure', figure: 'BBBBBBB3' });
      expect(unknown.summary).toContain('Ik ken geen figuur ‘BBBBBBB3’');
      expect((await told(app, 'figuur 7K2Q')).summary).toContain('heeft 8 tekens; ‘7K2Q’ heeft er 4');
    });

    it('is asked about when it is written almost like one that is there', async () => {
      const figures = createFigures(open(), SECRET);
      let n = 0;
      let figure = '';
      // The first one with a V, for which a U may be typed.
      while (!/V/.test(figure)) {
        n += 1;
        figure = (await figures.remember(`proef ${n}`, snapshotOf(`Proef ${n}`), TODAY)).answer.figure;
      }
      const answer = (await told(app, `figuur ${figure.replace('V', 'U')}`)) as ActAnswer;
      expect(answer.summary).toContain(`Bedoel je figuur ${figure}?`);
      expect(answer.followUps).toEqual([`Figuur ${figure}`]);
    });

    it('slows down who keeps guessing, and nobody else', async () => {
      let now = 0;
      const slow = await appOn(open(), { guesses: createGuesses({ now: () => now, most: 3 }) });
      for (let guess = 0; guess < 3; guess++) await told(slow, `figuur BBBBBBB${[3, 4, 6][guess]}`, 'iemand');
      expect((await told(slow, `figuur ${first.figure}`, 'iemand')).summary).toContain('tien minuten');
      expect(await told(slow, `figuur ${first.figure}`, 'een ander')).toMatchObject({ outcome: 'query' });
      expect(await askFor(slow, QUESTION)).toMatchObject({ figure: first.figure });
      now = 600_000;
      expect(await told(slow, `figuur ${first.figure}`, 'iemand')).toMatchObject({ outcome: 'query' });
    });
  });
});
