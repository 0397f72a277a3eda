/** Messages are pure functions of answers: as agreed (golden files), and within Slack's limits whatever stands in them. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { present, type Surroundings, withoutBlocks } from '#adapters/slack/present.ts';
import { homeTab, placeOptions, preview, remarkDialog, remarkThanks } from '#adapters/slack/views.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { listedLines } from '#src/answer/wording/subscriptions.ts';
import { begunPoll, pollResult } from '#src/board/poll.ts';
import { PARTS, type Reply } from '#src/chat/model.ts';
import type { Answer, App, DataAnswer } from '#src/model.ts';
import { demo, TODAY } from '../../answers/told.ts';
import { alert, subscription } from '../../digest/newsroom.ts';
import { ANSWERS } from './answers.ts';
import { demoApp } from './demo-app.ts';
import { faultsOf } from './limits.ts';
import { nasty } from './nasty.ts';

const QUESTIONS = [
  'vacatures Breda vs G40',
  'winkelleegstand Emmen sinds 2018',
  'top 10 gemeenten werkloosheid in de G40',
  'ranglijst van alle gemeenten op inwoners',
  'banen per sector in Tilburg vergeleken met Nederland',
  'verband tussen werkloosheid en bijstand, waar staat Breda',
  'wat betekent grijze druk',
  'hoe is winkelleegstand in Breda vs G4 berekend?',
  'vacatures Breda als tabel',
  'vacatures Breda als csv',
  'banen in Atlantis',
  'vacatures in Bergen',
  'hoeveel vacatures zijn er in 2030 in Breda',
  'help',
  'hallo',
];

const LISTED = {
  subscriptions: [
    subscription({ indicators: ['winkelleegstand'] }),
    subscription({ id: 5, themes: ['human-capital'], compared: 'G40', paused: 'forever' }),
  ],
  alerts: [alert()],
};

let database: Database;
let app: App;
let answers: { readonly question: string; readonly answer: Answer }[];

beforeAll(async () => {
  database = await openDatabase({ folder: 'memory://' });
  app = demoApp(database);
  answers = await Promise.all(
    QUESTIONS.map(async (question) => ({
      question,
      answer: await app.ask({ text: question, today: TODAY }),
    })),
  );
});
afterAll(() => database.close());

const link = (figure: string) => `https://peilstok.voorbeeld.nl/figuur/${figure}`;
const around: Surroundings = {
  picture: 'F0001',
  link,
  download: (figure, form) => `${link(figure)}.${form}`,
  asker: undefined,
};

function replyOf(asked: string, answer: Answer): Reply {
  switch (answer.outcome) {
    case 'query':
      return { kind: 'figure', asked, answer, offerHome: { code: 'GM0758', name: 'Breda' } };
    case 'clarify':
      return { kind: 'clarify', asked, answer };
    case 'unsupported':
    case 'act':
      return { kind: 'words', asked, answer };
  }
}

const partsOf = (answer: DataAnswer): Reply[] => PARTS.map((part) => ({ kind: 'part', part, answer }));

describe('as agreed', () => {
  const { figure, clarify, refusal, help } = ANSWERS;
  it.each<[string, Answer]>(Object.entries({ figure, clarify, refusal, help }))(
    '%s',
    async (name, answer) => {
      const message = present(replyOf('vacatures Breda vs G40', answer), { ...around, asker: 'U0001' });
      await expect(JSON.stringify(message, null, 2)).toMatchFileSnapshot(`golden/${name}.json`);
    },
  );

  it.each(PARTS.map((part, index) => [part, index] as const))('%s of a figure', async (part, index) => {
    const reply = partsOf(figure)[index] as Reply;
    await expect(JSON.stringify(present(reply, around), null, 2)).toMatchFileSnapshot(
      `golden/part-${part}.json`,
    );
  });

  it('a poll, and how it stands', async () => {
    const poll = {
      ...{ id: 'p1', workspace: 'slack:T0001', channel: 'C0001', thread: '1.1', person: 'U0001' },
      question: 'welke indicator missen jullie?',
      options: ['horeca', 'zorg'],
      at: '2026-11-20T09:00:00.000Z',
      votes: [1, 3],
    };
    const page = 'https://peilstok.voorbeeld.nl/klankbord/poll/p1';
    const messages = [begunPoll(poll, page), pollResult(poll, page)].map((answer) =>
      present({ kind: 'poll', asked: 'uitslag', answer }, around),
    );
    await expect(JSON.stringify(messages, null, 2)).toMatchFileSnapshot('golden/poll.json');
  });

  it('the Home tab, the dialog and a preview', async () => {
    const views = {
      home: homeTab({
        home: { code: 'GM0758', name: 'Breda' },
        subscriptions: listedLines(LISTED, demo.catalogue),
        channel: 'D0001',
        recent: [figure],
        link,
      }),
      firstHome: homeTab({ home: undefined, subscriptions: [], recent: [], link }),
      dialog: remarkDialog({ figure: figure.figure, channel: 'C0001', thread: '1.1' }),
      preview: preview(figure, 'F0001', link),
    };
    await expect(JSON.stringify(views, null, 2)).toMatchFileSnapshot('golden/views.json');
  });
});

describe('within Slack’s limits', () => {
  const surroundings: Surroundings[] = [
    around,
    { ...around, asker: 'U0001' },
    { ...around, picture: 'failed', download: undefined },
    { ...around, picture: undefined },
  ];

  it('every kind of answer, and its parts', () => {
    for (const { question, answer } of answers) {
      const replies = [replyOf(question, answer), ...(answer.outcome === 'query' ? partsOf(answer) : [])];
      for (const reply of replies)
        for (const one of surroundings) {
          const { blocks, text } = present(reply, one);
          expect(faultsOf(blocks), question).toEqual([]);
          expect(blocks.length).toBeGreaterThan(0);
          expect(text.length).toBeGreaterThan(0);
          expect(withoutBlocks({ blocks, text }, link('7K3QBCDF')).text.length).toBeLessThan(4_000);
        }
    }
  });

  it('the views, with a hundred municipalities at most', async () => {
    const all = await app.municipalities();
    expect(placeOptions(all, '')).toHaveLength(100);
    expect(placeOptions(all, 's-grav')[0]?.text.text).toMatch(/Gravenhage/);
    const many = Array(300).fill(listedLines(LISTED, demo.catalogue)).flat();
    expect(faultsOf(homeTab({ home: all[0], subscriptions: many, recent: [], link }).blocks, 100)).toEqual(
      [],
    );
    const listed: Reply = { kind: 'subscriptions', text: 'alles', lines: many };
    expect(faultsOf(present(listed, around).blocks)).toEqual([]);
    expect(faultsOf(remarkDialog({ figure: 'F', channel: 'C', thread: 't' }).blocks, 100)).toEqual([]);
    expect(faultsOf(remarkThanks().blocks, 100)).toEqual([]);
  });

  const fields = fc.record({
    headline: nasty,
    summary: nasty,
    altText: nasty.map((text) => text || 'leeg'),
    assumptions: fc.array(nasty, { maxLength: 30 }),
    followUps: fc.array(
      nasty.filter((text) => text !== ''),
      { maxLength: 40 },
    ),
    source: nasty,
    columns: fc.integer({ min: 1, max: 30 }),
    cells: fc.array(fc.array(nasty, { maxLength: 30 }), { maxLength: 300 }),
    legend: fc.array(nasty, { maxLength: 10 }),
  });

  it('whatever stands in a figure: no text becomes a mention, a link or an error', () => {
    const base = answers[0]?.answer as DataAnswer;
    fc.assert(
      fc.property(fields, nasty, ({ cells, columns, legend, source, ...given }, asked) => {
        const answer: DataAnswer = {
          ...base,
          ...given,
          sources: [{ name: source, fictional: false, indicators: [] }],
          table: {
            caption: given.headline,
            columns: Array.from({ length: columns }, (_, index) => ({
              label: given.summary,
              numeric: index > 0,
            })),
            rows: cells,
            legend,
          },
          ...(base.calculation === undefined
            ? {}
            : {
                calculation: {
                  ...base.calculation,
                  title: given.headline,
                  formulas: given.assumptions,
                  remarks: given.followUps,
                },
              }),
        };
        for (const reply of [replyOf(asked, answer), ...partsOf(answer)])
          for (const one of surroundings) {
            const { blocks, text } = present(reply, one);
            expect(faultsOf(blocks)).toEqual([]);
            expect(text).not.toMatch(/[<>]/);
          }
        expect(faultsOf(preview(answer, 'F1', link))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('whatever stands in a refusal or a choice', () => {
    fc.assert(
      fc.property(
        nasty,
        fc.array(
          nasty.filter((text) => text !== ''),
          { minLength: 2, maxLength: 30 },
        ),
        (summary, labels) => {
          const clarify: Reply = {
            kind: 'clarify',
            asked: summary,
            answer: {
              outcome: 'clarify',
              about: 'region',
              summary,
              options: labels.map((label) => ({
                label,
                query: { operation: 'value', indicators: ['banen'] },
              })),
            },
          };
          const words: Reply = {
            kind: 'words',
            asked: summary,
            answer: { outcome: 'unsupported', reason: 'nonsense', nearest: [], summary, followUps: labels },
          };
          for (const reply of [clarify, words])
            expect(faultsOf(present(reply, { ...around, asker: 'U0001' }).blocks)).toEqual([]);
        },
      ),
    );
  });
});
