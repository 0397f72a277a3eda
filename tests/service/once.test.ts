/** The app makes each answer and each picture once, until a release changes the figures; and leaves turns to others. */
import { describe, expect, it } from 'vitest';
import { createParser } from '#intents/parse.ts';
import { type AppParts, createApp } from '#src/answer/app.ts';
import type { Answer, App, Catalogue, Chart, DataAnswer } from '#src/model.ts';
import { nextTurn } from '#src/turn.ts';
import { demoStatistics } from '../answers/demo.ts';
import { memoryFigures } from '../answers/memory-figures.ts';

const TODAY = '2026-11-22';
const demo = demoStatistics();

interface Counted {
  readonly app: App;
  /** How often figures were fetched, and what was drawn, since the start. */
  readonly fetched: () => number;
  readonly drawn: readonly Chart[];
  /** A release, of figures that nobody asked for or of all. */
  readonly publish: (touched: 'others' | 'all') => void;
}

function counted(
  png: AppParts['png'] = async (chart) => ({ png: Buffer.from(JSON.stringify(chart.spec)) }),
): Counted {
  let catalogue: Catalogue = demo.catalogue;
  let fetched = 0;
  const drawn: Chart[] = [];
  let added = 0;
  const app = createApp({
    statistics: {
      catalogue: async () => catalogue,
      observations: async (needs) => {
        fetched += 1;
        return demo
          .observations(needs)
          .map((found) => ({ ...found, value: found.value === null ? null : found.value + added }));
      },
    },
    createParser,
    figures: memoryFigures(),
    xlsx: async () => new Uint8Array(),
    measure: (text) => text.length * 7,
    png: (chart) => {
      drawn.push(chart);
      return png(chart);
    },
    svg: async () => '<svg/>',
    today: () => TODAY,
  });
  return {
    app,
    fetched: () => fetched,
    drawn,
    publish: (touched) => {
      if (touched === 'all') added += 1000;
      catalogue = { ...catalogue, version: catalogue.version + 1 };
    },
  };
}

async function ask(app: App, text: string): Promise<DataAnswer> {
  const answer: Answer = await app.ask({ text, today: TODAY });
  if (answer.outcome !== 'query') throw new Error(`${text}: ${answer.outcome}`);
  return answer;
}

describe('the same question', () => {
  it('is answered once, with its picture', async () => {
    const { app, fetched, drawn } = counted();
    const first = await ask(app, 'vacatures Breda vs G40');
    const picture = await app.picture(first.figure, 'png');
    const again = await ask(app, 'vacatures Breda vs G40');
    expect(again).toBe(first);
    expect(await app.picture(again.figure, 'png')).toBe(picture);
    expect(fetched()).toBe(1);
    expect(drawn.length).toBe(1);
  });

  it('asked by twenty at once is answered once', async () => {
    const { app, fetched, drawn } = counted();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(app, 'banen per sector in Tilburg')),
    );
    await Promise.all(answers.map(({ figure }) => app.picture(figure, 'png')));
    expect(fetched()).toBe(1);
    expect(drawn.length).toBe(1);
  });

  it('in other words has the same figures and picture', async () => {
    const { app, fetched, drawn } = counted();
    const plain = await ask(app, 'vacatures Breda vs G40');
    const polite = await ask(app, 'mag ik de vacatures van Breda vs G40 zien');
    expect(polite.figure).toBe(plain.figure);
    await app.picture(plain.figure, 'png');
    await app.picture(polite.figure, 'png');
    expect(fetched()).toBe(1);
    expect(drawn.length).toBe(1);
  });

  it('after a release that touches it is answered anew, under a new id and with a new picture', async () => {
    const { app, fetched, drawn, publish } = counted();
    const before = await ask(app, 'vacatures Breda vs G40');
    await app.picture(before.figure, 'png');
    publish('all');
    const after = await ask(app, 'vacatures Breda vs G40');
    await app.picture(after.figure, 'png');
    expect(after.figure).not.toBe(before.figure);
    expect(fetched()).toBe(2);
    expect(drawn.length).toBe(2);
  });

  it('after a release of other figures is looked at anew, and is the same figure with the same picture', async () => {
    const { app, fetched, drawn, publish } = counted();
    const before = await ask(app, 'vacatures Breda vs G40');
    await app.picture(before.figure, 'png');
    publish('others');
    const after = await ask(app, 'vacatures Breda vs G40');
    await app.picture(after.figure, 'png');
    expect(after.figure).toBe(before.figure);
    expect(fetched()).toBe(2);
    expect(drawn.length).toBe(1);
  });

  it('gets its picture the next time when drawing failed', async () => {
    let fail = true;
    const { app, fetched } = counted(async () => {
      if (fail) throw new Error('stuk');
      return { png: Buffer.from('png') };
    });
    const { figure } = await ask(app, 'vacatures Breda vs G40');
    await expect(app.picture(figure, 'png')).rejects.toThrow('stuk');
    fail = false;
    expect(String(await app.picture(figure, 'png'))).toBe('png');
    expect(fetched()).toBe(1);
  });
});

describe('a turn of the loop', () => {
  it('goes to one at a time, in the order in which was asked', async () => {
    let turn = 0;
    const count = (): void => {
      turn += 1;
      if (turn < 100) setImmediate(count);
    };
    setImmediate(count);
    const turns = await Promise.all(Array.from({ length: 10 }, () => nextTurn().then(() => turn)));
    expect(turns).toEqual([...turns].sort((a, b) => a - b));
    expect(new Set(turns).size).toBe(10);
  });

  it('is left to others between the figures of twenty questions', async () => {
    const { app } = counted();
    await ask(app, 'vacatures Breda vs G40');
    const regions = [
      'Tilburg',
      'Emmen',
      'Zwolle',
      'Assen',
      'Venlo',
      'Almere',
      'Leiden',
      'Gouda',
      'Hoorn',
      'Ede',
    ];
    const questions = regions.flatMap((name) => [`vacatures ${name} vs G40`, `banen per sector in ${name}`]);
    let turns = 0;
    let asking = true;
    const count = (): void => {
      turns += 1;
      if (asking) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(questions.map((question) => ask(app, question)));
    asking = false;
    expect(turns).toBeGreaterThanOrEqual(questions.length);
  });
});
