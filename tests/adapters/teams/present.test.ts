/** What stands on a card, word for word. */
import { describe, expect, it } from 'vitest';
import { figureCard } from '#adapters/teams/figure-card.ts';
import type { Card, Message } from '#adapters/teams/message.ts';
import { presentReply } from '#adapters/teams/present.ts';
import { PARTS, type Reply } from '#src/chat/model.ts';
import type { DataAnswer, DisplayTable, Query } from '#src/model.ts';
import { actionsOf, dataOf, nodesOf, picturesOf, textsOf } from './card.ts';
import { FIGURE, TABLE } from './figure.ts';
import { LINKS, linksTo } from './service.ts';

const figure = (
  more: Partial<DataAnswer> = {},
  reply: Partial<Extract<Reply, { kind: 'figure' }>> = {},
): Message =>
  presentReply({ kind: 'figure', asked: 'vraag', answer: { ...FIGURE, ...more }, ...reply }, LINKS);

const titlesOf = (card: Card): string[] => actionsOf(card).map(({ title }) => String(title));
const open = (card: Card, id: string) => nodesOf(card).find((node) => node.id === id)?.isVisible;

describe('the card of a figure', () => {
  it('tells all of it, in the order in which it is read', () => {
    const { card, summary } = figure();
    expect(summary).toBe(FIGURE.headline);
    expect(textsOf({ ...card, body: card.body.slice(0, 5) })).toEqual([
      FIGURE.headline,
      FIGURE.summary,
      'Bron: CBS, tabel 80474NED, gelezen op 22 november 2026',
      '[Figuur 7K3QBCDF](https://peilstok.example/figuur/7K3QBCDF)',
    ]);
    expect(titlesOf(card)).toEqual([
      'Zo begreep ik je vraag',
      'Tabel',
      'Hoe is dit berekend?',
      'Download',
      'Klopt niet?',
      'Excel (XLSX)',
      'CSV',
      'En in Tilburg?',
      'Sinds 2015',
      'Per sector',
    ]);
    expect(textsOf(card)).toContain(`• ${FIGURE.assumptions[0]}`);
    expect(textsOf(card)).toContain(FIGURE.calculation?.formulas[0]);
  });

  it('shows the chart at its signed address, with its description', () => {
    expect(picturesOf(figure().card)).toEqual([
      expect.objectContaining({
        url: 'https://peilstok.example/grafiek/7K3QBCDF.png?s=handtekening',
        altText: FIGURE.altText,
      }),
    ]);
  });

  it('loses nothing but the chart where Teams cannot fetch it', () => {
    const local = figureCard(FIGURE, {
      links: linksTo('http://127.0.0.1:3000', false),
      answersButtons: true,
    });
    expect(picturesOf(local)).toEqual([]);
    expect(textsOf(local)).toContain(FIGURE.summary);
    expect(picturesOf(figure({ chart: null }).card)).toEqual([]);
  });

  it('keeps table, explanation and calculation folded until they are asked for', () => {
    const { card } = figure();
    expect(['uitleg', 'tabel', 'berekening', 'bestanden'].map((id) => open(card, id))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('has what was asked for right under the sentences, and no button for it', () => {
    const under = (more: Partial<DataAnswer>) => {
      const { card } = figure(more);
      const at = card.body.findIndex((element) => textsOf(element).includes(FIGURE.summary));
      return { next: card.body.slice(at + 1, at + 3), titles: titlesOf(card) };
    };
    const table = under({ query: { ...FIGURE.query, show: 'table' } });
    expect(table.next.map(({ type }) => type)).toEqual(['TextBlock', 'Table']);
    expect(table.titles).not.toContain('Tabel');
    const file = under({ query: { ...FIGURE.query, show: 'xlsx' } });
    expect(actionsOf(file.next[0]).map(({ title }) => title)).toEqual(['Excel (XLSX)', 'CSV']);
    expect(file.titles).not.toContain('Download');
    const calculation = under({ aspect: 'calculation' });
    expect(textsOf(calculation.next)).toContain(FIGURE.calculation?.formulas[0]);
    expect(calculation.titles).not.toContain('Hoe is dit berekend?');
  });

  it('tells of a calculation that was asked for only what the sentences did not', () => {
    const [formula = ''] = FIGURE.calculation?.formulas ?? [];
    const { card } = figure({
      aspect: 'calculation',
      headline: 'Zo is dit berekend: vacatures in Breda in 2025',
      summary: formula,
    });
    expect(textsOf(card).filter((text) => text === formula)).toHaveLength(1);
    expect(textsOf(card)).not.toContain(FIGURE.calculation?.title);
    expect(textsOf(card)).toContain(`• ${FIGURE.calculation?.remarks[0]}`);
  });

  it('asks a follow-up under this figure, for all to see', () => {
    const peilstok = { kind: 'question', text: 'Per sector', after: FIGURE.figure };
    const value = JSON.stringify({ peilstok });
    expect(dataOf(figure().card, 'Per sector')).toEqual({
      msteams: { type: 'messageBack', text: 'Per sector', displayText: 'Per sector', value },
      peilstok,
    });
  });

  it('says of made-up figures that they are', () => {
    expect(textsOf(figure({ fictional: true }).card)[0]).toBe('Voorbeeldcijfers (fictief)');
    for (const part of PARTS)
      expect(
        textsOf(presentReply({ kind: 'part', part, answer: { ...FIGURE, fictional: true } }, LINKS).card),
      ).toContain('Voorbeeldcijfers (fictief)');
  });

  it('offers to remember a municipality', () => {
    const { card } = figure({}, { offerHome: { code: 'GM0758', name: 'Breda' } });
    expect(dataOf(card, 'Breda is mijn gemeente')).toEqual({ peilstok: { kind: 'home', region: 'GM0758' } });
  });

  it('without figures has no files, table or calculation to offer', () => {
    const { calculation: _, ...bare } = FIGURE;
    const empty = { ...bare, rows: [], chart: null, table: { ...TABLE, rows: [] } };
    const { card } = presentReply({ kind: 'figure', asked: '', answer: empty }, LINKS);
    expect(titlesOf(card)).toEqual(['Zo begreep ik je vraag', 'Klopt niet?', ...FIGURE.followUps]);
  });
});

describe('a table', () => {
  const long: DisplayTable = {
    ...TABLE,
    rows: Array.from({ length: 342 }, (_, index) => [`Gemeente ${index}`, '1,0', '2,0']),
  };
  it('that is long comes at its button, as much as fits, and says what does not', () => {
    expect(dataOf(figure({ table: long }).card, 'Tabel')).toEqual({
      peilstok: { kind: 'part', part: 'table', figure: FIGURE.figure },
    });
    const { card } = presentReply({ kind: 'part', part: 'table', answer: { ...FIGURE, table: long } }, LINKS);
    const rows = nodesOf(card).filter(({ type }) => type === 'TableRow').length - 1;
    expect(rows).toBeGreaterThanOrEqual(30);
    expect(textsOf(card)).toContain(
      `Hier staan ${rows} van de 342 rijen. Alles staat op de pagina van de figuur.`,
    );
  });

  it('that is wider than a phone is on the page of the figure', () => {
    const wide = {
      ...TABLE,
      columns: Array.from({ length: 9 }, (_, n) => ({ label: `k${n}`, numeric: true })),
    };
    const { card } = presentReply({ kind: 'part', part: 'table', answer: { ...FIGURE, table: wide } }, LINKS);
    expect(nodesOf(card).some(({ type }) => type === 'Table')).toBe(false);
    expect(textsOf(card).join(' ')).toContain('Hier staan 0 van de 2 rijen');
  });

  it('has its numbers to the right and a head', () => {
    const { card } = presentReply({ kind: 'part', part: 'table', answer: FIGURE }, LINKS);
    const [table] = nodesOf(card).filter(({ type }) => type === 'Table');
    expect(table).toMatchObject({ firstRowAsHeaders: true, fallback: { type: 'TextBlock' } });
    const cells = nodesOf(table).filter(({ type }) => type === 'TableCell');
    expect(cells.slice(3).map((cell) => nodesOf(cell)[1]?.horizontalAlignment ?? 'Left')).toEqual([
      'Left',
      'Right',
      'Right',
      'Left',
      'Right',
      'Right',
    ]);
  });
});

describe('other replies', () => {
  it('to several readings: a button each', () => {
    const query: Query = { operation: 'value', indicators: ['inwoners'], regions: ['GM0893'] };
    const { card } = presentReply(
      {
        kind: 'clarify',
        asked: 'inwoners Bergen',
        answer: {
          outcome: 'clarify',
          about: 'region',
          summary: 'Welk Bergen bedoel je?',
          options: [
            { label: 'Bergen (L.)', query },
            { label: 'Bergen (NH.)', query: { ...query, regions: ['GM0373'] } },
          ],
        },
      },
      LINKS,
    );
    expect(textsOf(card)).toEqual(['Welk Bergen bedoel je?', 'Kies']);
    expect(dataOf(card, 'Bergen (L.)')).toEqual({ peilstok: { kind: 'query', query, label: 'Bergen (L.)' } });
  });

  it('that refuse: why, and what can be asked', () => {
    const { card, summary } = presentReply(
      {
        kind: 'words',
        asked: '',
        answer: {
          outcome: 'unsupported',
          reason: 'forecast',
          nearest: [],
          summary: 'Ik voorspel niet.',
          followUps: ['Vacatures nu'],
        },
      },
      LINKS,
    );
    expect(textsOf(card)).toEqual(['Ik voorspel niet.', 'Vraag bijvoorbeeld']);
    expect(titlesOf(card)).toEqual(['Vacatures nu']);
    expect(summary).toBe('Ik voorspel niet.');
  });

  it('of a figure that is gone: that it is', () => {
    expect(textsOf(presentReply({ kind: 'notice', text: 'Weg.' }, LINKS).card)).toEqual(['Weg.']);
  });
});
