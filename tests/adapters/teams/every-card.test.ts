/** What holds for every card, whatever it is made of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restMessage } from '#adapters/teams/digest-card.ts';
import { figureCard } from '#adapters/teams/figure-card.ts';
import { CARD_BYTES, type Message } from '#adapters/teams/message.ts';
import { presentReply } from '#adapters/teams/present.ts';
import { FICTIONAL } from '#src/answer/wording/fictional.ts';
import { PARTS } from '#src/chat/model.ts';
import type { AlertMessage, Edition, EditionItem } from '#src/digest/model.ts';
import type { DataAnswer } from '#src/model.ts';
import { actionsOf, nodesOf, picturesOf } from './card.ts';
import { FIGURE } from './figure.ts';
import { LINKS } from './service.ts';

/** Elements and actions of version 1.5 that Teams lists for bots. */
const KNOWN = new Set([
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Image',
  'Container',
  'ActionSet',
  'Table',
  'TableRow',
  'TableCell',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ToggleVisibility',
  'messageBack',
  'task/fetch',
]);
/** What a reader would see change, or a theme make unreadable. */
const MARKDOWN = /[*_[\]\\`~#<>|&]|\{\{|^\s*[-+]\s|^\s*\d+[.)]\s|\n/m;
const OUR_LINK = /^\[Figuur \w{8}\]\(https:\/\/peilstok\.example\/figuur\/\w{8}\)$/;

function check({ card, summary }: Message): void {
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'nl' });
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(CARD_BYTES);
  expect(summary.length).toBeLessThanOrEqual(250);
  const nodes = nodesOf(card);
  for (const node of nodes) {
    if (typeof node.type === 'string') expect(KNOWN).toContain(node.type);
    if (node.type === 'TextBlock' && !OUR_LINK.test(String(node.text)))
      expect(node.text).not.toMatch(MARKDOWN);
    if (node.type === 'ActionSet') expect((node.actions as unknown[]).length).toBeLessThanOrEqual(6);
    for (const property of ['color', 'backgroundColor', 'backgroundImage', 'style'])
      if (node[property] !== undefined) expect([property, node[property]]).toEqual(['style', 'heading']);
  }
  for (const { url } of picturesOf(card)) expect(url).toMatch(/^https:/);
  for (const action of actionsOf(card)) {
    expect(String(action.title).length).toBeLessThanOrEqual(80);
    if (action.type === 'Action.OpenUrl') expect(action.url).toMatch(/^https:/);
  }
  const ids = nodes.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  expect(new Set(ids).size).toBe(ids.length);
  const targets = actionsOf(card).flatMap(({ targetElements }) => (targetElements as string[]) ?? []);
  for (const target of targets) expect(ids).toContain(target);
}

describe('every card', () => {
  const words = fc.oneof(
    fc.string({ maxLength: 300, unit: 'grapheme' }),
    fc
      .string({ maxLength: 40 })
      .map((text) => `**${text}** [klik](https://kwaad.example) _${text}_ {{DATE(2026)}}`),
    fc.constant('1. vacatures\n- banen'),
    fc.string({ minLength: 5_000, maxLength: 9_000 }),
  );
  const table = fc.integer({ min: 1, max: 9 }).chain((columns) =>
    fc.record({
      caption: words,
      columns: fc.array(fc.record({ label: words, numeric: fc.boolean() }), {
        minLength: columns,
        maxLength: columns,
      }),
      rows: fc.array(fc.array(words, { minLength: columns, maxLength: columns }), { maxLength: 30 }),
      legend: fc.array(words, { maxLength: 5 }),
    }),
  );
  const answers = fc.record({
    headline: words,
    summary: words,
    altText: words,
    table,
    assumptions: fc.array(words, { maxLength: 20 }),
    followUps: fc.array(words, { maxLength: 10 }),
    fictional: fc.boolean(),
    calculation: fc.record({
      title: words,
      formulas: fc.array(words, { maxLength: 20 }),
      remarks: fc.array(words, { maxLength: 20 }),
      tables: fc.array(table, { maxLength: 3 }),
    }),
    query: fc.constantFrom(
      FIGURE.query,
      { ...FIGURE.query, show: 'table' as const },
      { ...FIGURE.query, show: 'csv' as const },
    ),
    aspect: fc.constantFrom(undefined, 'calculation' as const),
  });
  const answer = answers.map(
    ({ aspect, ...more }): DataAnswer => ({
      ...FIGURE,
      ...more,
      ...(aspect === undefined ? {} : { aspect }),
    }),
  );

  it('of a figure keeps to Teams’ limits and is read as it was written', () => {
    fc.assert(
      fc.property(answer, fc.boolean(), (made, offered) => {
        const offer = offered ? { offerHome: { code: 'GM0758', name: made.headline } } : {};
        check(presentReply({ kind: 'figure', asked: '', answer: made, ...offer }, LINKS));
        check({ card: figureCard(made, { links: LINKS, answersButtons: false }), summary: '' });
      }),
      { numRuns: 60 },
    );
  });

  it('of a part of a figure does too', () => {
    fc.assert(
      fc.property(answer, fc.constantFrom(...PARTS), (made, part) =>
        check(presentReply({ kind: 'part', part, answer: made }, LINKS)),
      ),
      { numRuns: 60 },
    );
  });

  it('of words and options does too', () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 30 }), (summary, labels) => {
        const options = labels.map((label) => ({ label, query: { ...FIGURE.query, ignored: [label] } }));
        check(
          presentReply(
            { kind: 'clarify', asked: '', answer: { outcome: 'clarify', about: 'region', summary, options } },
            LINKS,
          ),
        );
        check(
          presentReply(
            { kind: 'words', asked: '', answer: { outcome: 'act', act: 'help', summary, followUps: labels } },
            LINKS,
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  const figure = fc.constantFrom('7K3QBCDF', '2M4XZZ9T', 'A1B2C3D4');
  const item: fc.Arbitrary<EditionItem> = fc.record({
    kind: fc.constantFrom('new' as const, 'revised' as const, 'stands' as const),
    region: fc.constant('GM0114'),
    indicator: fc.constant('banen'),
    period: fc.constant('2025'),
    sentence: words,
    figure,
    fictional: fc.boolean(),
  });
  const edition: fc.Arbitrary<Edition> = fc.record(
    {
      headline: words,
      items: fc.array(item, { maxLength: 5 }),
      charts: fc.array(fc.record({ figure, altText: words }), { maxLength: 2 }),
      question: words,
      rest: fc.array(words, { maxLength: 40 }),
      nothing: words,
      footer: words,
      told: fc.constant([]),
      upTo: fc.constant(5),
    },
    { requiredKeys: ['headline', 'items', 'charts', 'rest', 'footer', 'told', 'upTo'] },
  );

  it('of a digest does too, sent or tried out, and has a link to each figure and two pictures at most', () => {
    fc.assert(
      fc.property(edition, (made) => {
        const main = presentReply({ kind: 'digest', edition: { ...made, rest: [] } }, LINKS);
        const tried = presentReply({ kind: 'digest', edition: made }, LINKS);
        for (const message of [main, tried]) {
          check(message);
          expect(picturesOf(message.card).length).toBeLessThanOrEqual(2);
          const links = nodesOf(message.card).filter(({ text }) => OUR_LINK.test(String(text)));
          expect(links).toHaveLength(made.items.length);
          const isMarked = JSON.stringify(message.card.body).includes(FICTIONAL);
          expect(isMarked).toBe(made.items.some(({ fictional }) => fictional));
        }
        check(restMessage(made.rest));
      }),
      { numRuns: 100 },
    );
  });

  const alert: fc.Arbitrary<AlertMessage> = fc.record({
    headline: words,
    sentence: words,
    figure,
    altText: words,
    hasChart: fc.boolean(),
    fictional: fc.boolean(),
    footer: words,
  });

  it('of an alert does too', () => {
    fc.assert(
      fc.property(alert, (message) => {
        const made = presentReply({ kind: 'alert', message }, LINKS);
        check(made);
        expect(JSON.stringify(made.card.body).includes(FICTIONAL)).toBe(message.fictional);
      }),
      { numRuns: 60 },
    );
  });
});
