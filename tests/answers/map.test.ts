/** Maps: who is on them, what they say, and what is drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMeasure } from '#adapters/render/fonts.ts';
import type { Query } from '#intents/query.ts';
import { MAX_HEIGHT, WIDTH } from '#src/answer/charts/theme.ts';
import { composeAnswer } from '#src/answer/compose.ts';
import { varianceBetween } from '#src/answer/compute/map.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import { chooseContent } from '#src/answer/present/content.ts';
import type { Area, Catalogue, MapContent, Observation, Plan, ResultTable } from '#src/model.ts';
import { dissolve, signedArea } from '#src/shapes.ts';
import { demoStatistics } from './demo.ts';

const { catalogue, observations } = demoStatistics([
  'winkelleegstand',
  'winkelpanden',
  'leegstaande_winkelpanden',
]);
const TODAY = '2026-11-24';
const measure = createMeasure();

type Change = (rows: readonly Observation[], catalogue: Catalogue) => readonly Observation[];

/** Everything of one answer; figures may be changed on their way. */
function answer(query: Omit<Query, 'operation'>, change: Change = (rows) => rows) {
  const asked = { operation: 'map', ...query } as Query;
  const plan = makePlan(asked, catalogue, TODAY);
  if (isNoFigure(plan)) throw new Error(JSON.stringify(plan));
  const table = tabulate(plan, change(observations(plan.needs), catalogue), catalogue);
  if (isNoFigure(table)) throw new Error(JSON.stringify(table));
  const parse = { outcome: 'query', query: asked, grounds: {}, notes: [] } as never;
  const made = composeAnswer({ parse, plan, table, catalogue, measure, figure: '7K2Q7K2Q' });
  return { ...made, plan, result: table, content: contentOf(plan, table) };
}

function contentOf(plan: Plan, table: ResultTable): MapContent {
  const content = chooseContent(plan, table, catalogue, { headline: 'Kop', source: 'Bron: CBS' });
  if (content?.kind !== 'map') throw new Error('no map');
  return content;
}

const member = (content: MapContent, name: string) => content.parts.find((part) => part.name === name);

/** Figures of one indicator set by region; it counts as the whole delivery. */
const figures =
  (indicator: string, value: (region: string, catalogue: Catalogue) => number | null): Change =>
  (rows, known) => [
    ...rows.filter((row) => row.indicator === 'inwoners' || row.indicator === 'huishoudens'),
    ...[...known.regions.values()]
      .filter(({ kind, validTo }) => kind === 'gemeente' && validTo === undefined)
      .map(({ code }) => ({
        ...{ indicator, region: code, period: '2025', value: value(code, known) },
        ...{ status: 'final' as const, release: 1, fictional: false },
      })),
  ];

describe('a map', () => {
  it('has the rows of the ranking of the same members', () => {
    const query = { indicators: ['werkloosheid'], among: 'G40', regions: ['GM0758'] };
    const plan = makePlan({ operation: 'rank', ...query } as Query, catalogue, TODAY);
    if (isNoFigure(plan)) throw new Error(plan.reason);
    const ranking = tabulate(plan, observations(plan.needs), catalogue);
    if (isNoFigure(ranking)) throw new Error(ranking.reason);
    expect(answer(query).rows).toEqual(ranking.rows);
    expect(answer(query).rows).toHaveLength(41);
  });

  it('of the country has all municipalities, and counts are per 1.000 inwoners', () => {
    const { content, result } = answer({ indicators: ['faillissementen'] });
    expect(content.parts).toHaveLength(342);
    expect(content).toMatchObject({ around: [], absent: [], remark: 'Elke zeshoek is een gemeente' });
    expect(content.borders).toHaveLength(12);
    expect(result.measure).toBe('per_1000_inwoners');
  });

  it('of a province shows that province only; of a group the rest of the country around it', () => {
    expect(answer({ indicators: ['werkloosheid'], among: 'PV29' }).content).toMatchObject({
      around: [],
      borders: [],
    });
    expect(answer({ indicators: ['werkloosheid'], among: 'PV29' }).content.parts).toHaveLength(13);
    const group = answer({ indicators: ['werkloosheid'], among: 'G40' }).content;
    expect([group.parts.length, group.around.length]).toEqual([41, 342 - 41]);
  });

  it('of provinces joins their municipalities', () => {
    const { content } = answer({ indicators: ['bevolkingsdichtheid'], members: 'provincie' });
    const hexagon = content.parts.length;
    expect(hexagon).toBe(12);
    const size = (areas: readonly Area[]): number =>
      areas.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
    expect(size(content.parts.map(({ area }) => area))).toBe(size([...catalogue.shapes.areas.values()]));
    expect(content.members).toBe('provincies');
  });

  it('keeps who does not pass a limit on the map, pale', () => {
    const { content, headline } = answer({
      indicators: ['werkloosheid'],
      among: 'PV27',
      filter: { below: 3 },
    } as Partial<Query>);
    expect(content.rest).toBe(content.parts.filter((part) => part.class === 'rest').length);
    expect(content.rest + content.classes.reduce((sum, { count }) => sum + count, 0)).toBe(44);
    expect(headline).toContain('onder 3%');
  });
});

describe('what a map says', () => {
  it('where it is highest and lowest, and the whole beside it', () => {
    const { headline, summary } = answer(
      { indicators: ['werkloosheid'], among: 'PV29' },
      figures('werkloosheid', (code) => ({ GM0718: 7.2, GM1714: 2.1 })[code] ?? 4),
    );
    expect(headline).toBe('Werkloosheid het hoogst in Vlissingen');
    expect(summary).toContain(
      'In 2025 was de werkloosheid het hoogst in Vlissingen (7,2%) en het laagst in Sluis (2,1%).',
    );
  });

  it('provinces, where they explain much of the differences', () => {
    const byProvince: Readonly<Record<string, number>> = { PV31: 9, PV20: 8.8, PV26: 2 };
    const { headline, summary } = answer(
      { indicators: ['huishoudens_laag_inkomen'] },
      figures(
        'huishoudens_laag_inkomen',
        (code, { regions }) => byProvince[regions.get(code)?.province ?? ''] ?? 5,
      ),
    );
    expect(headline).toBe(
      'Aandeel huishoudens met een laag inkomen het hoogst in de provincies Limburg en Groningen',
    );
    expect(summary).toContain('het laagst in de provincie Utrecht (2,0%)');
  });

  it('no provinces, where they explain little', () => {
    const { result } = answer(
      { indicators: ['huishoudens_laag_inkomen'] },
      figures('huishoudens_laag_inkomen', (code) => 3 + (Number(code.slice(2)) % 17) / 10),
    );
    expect(result.notes.filter(({ kind }) => kind === 'provinces')).toEqual([]);
  });

  it('the place of who was asked for, with its name on the map', () => {
    const { summary, content, altText } = answer({
      indicators: ['werkloosheid'],
      among: 'G40',
      regions: ['GM0758'],
    });
    expect(summary).toMatch(/staat Breda op plaats \d+ van de 41 gemeenten in de G40/);
    expect(content.parts.filter(({ named }) => named === 'subject').map(({ name }) => name)).toEqual([
      'Breda',
    ]);
    expect(altText).toMatch(/Kaart van werkloosheid .*van hoog naar laag eerst .*het laagst .*Breda/s);
  });

  it('how many have no figure: hatched, in the key, never a zero', () => {
    const { summary, content } = answer(
      { indicators: ['werkloosheid'], among: 'PV29' },
      figures('werkloosheid', (code) => (code === 'GM1714' ? null : Number(code.slice(2)) / 200)),
    );
    expect(summary).toContain('Van 1 gemeente in Zeeland is er geen cijfer.');
    expect(member(content, 'Sluis')).toMatchObject({ class: 'missing', text: 'geen cijfer' });
    expect(content.missing).toBe(1);
  });

  it('growth and decline, each in a colour of its own', () => {
    const { content, headline, summary } = answer({
      indicators: ['banen'],
      measure: 'change_pct',
      period: { from: '2015', to: '2024' },
    } as Partial<Query>);
    expect(new Set(content.classes.map(({ hue }) => hue))).toEqual(new Set(['less', 'more']));
    expect(content.classes.map(({ label }) => label)).toContainEqual(expect.stringMatching(/ – 0%$/));
    expect(headline).toMatch(/^Banen van werknemers: sterkste groei in /);
    expect(summary).toMatch(/Tussen 2015 en 2024 steeg het aantal banen van werknemers het sterkst in /);
  });

  it('what a sign behind a figure on the map means', () => {
    const provisional: Change = (rows) =>
      rows.map((row) => (row.indicator === 'winkelleegstand' ? { ...row, status: 'provisional' } : row));
    const { content } = answer({ indicators: ['winkelleegstand'] }, provisional);
    expect(content.parts.find(({ named }) => named)?.text).toMatch(/\*$/);
    expect(content.remarks).toEqual(['* voorlopig cijfer']);
  });

  it('many with the same figure are not all named', () => {
    const { headline, summary } = answer(
      { indicators: ['werkloosheid'], among: 'PV29' },
      figures('werkloosheid', (code) => (code === 'GM0718' ? 7 : 0)),
    );
    expect(headline).toBe('Werkloosheid het hoogst in Vlissingen');
    expect(summary).toContain('het laagst in meerdere gemeenten (0,0%)');
  });
});

/** Texts with where they begin and end. */
function textsIn(spec: Readonly<Record<string, unknown>>) {
  const data = spec.data as { name: string; values: Record<string, unknown>[] }[];
  const texts = data.find(({ name }) => name === 'texts')?.values ?? [];
  return texts.map((mark) => {
    const { text, x, y, size, weight, align } = mark as never as {
      text: string;
      x: number;
      y: number;
      size: number;
      weight: 400;
      align: string;
    };
    const width = measure(text, { size, weight });
    const left = align === 'right' ? x - width : align === 'center' ? x - width / 2 : x;
    return { text, left, right: left + width, top: y - size, bottom: y };
  });
}

describe('the picture of a map', () => {
  it.each<[string, Omit<Query, 'operation'>]>([
    ['the country', { indicators: ['winkelleegstand'] }],
    ['Zeeland', { indicators: ['faillissementen'], among: 'PV29' }],
    ['Limburg, long and narrow', { indicators: ['bijstandsuitkeringen'], among: 'PV31' }],
    ['the longest name', { indicators: ['werkloosheid'], regions: ['GM0820', 'GM0796', 'GM0088'] }],
    ['provinces', { indicators: ['bevolkingsdichtheid'], members: 'provincie' }],
    ['one municipality', { indicators: ['werkloosheid'], among: 'GM0758' }],
    ['a change', { indicators: ['banen'], measure: 'change_pct' }],
    ['euros', { indicators: ['besteedbaar_inkomen'], among: 'G4' }],
  ])('of %s has all its texts within, none cut, none over another', (_, query) => {
    const { chart } = answer(query);
    if (chart === null) throw new Error('no chart');
    expect(chart.width).toBe(WIDTH);
    expect(chart.height).toBeLessThanOrEqual(MAX_HEIGHT + 1);
    const texts = textsIn(chart.spec);
    for (const { text, left, right, top, bottom } of texts) {
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(right, text).toBeLessThanOrEqual(WIDTH);
      expect(top, text).toBeGreaterThanOrEqual(0);
      expect(bottom, text).toBeLessThanOrEqual(chart.height);
      if (!text.startsWith('Bron')) expect(text).not.toContain('…');
    }
    for (const [index, a] of texts.entries())
      for (const b of texts.slice(index + 1)) {
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 3 || b.bottom <= a.top + 3;
        expect(apart, `${a.text} over ${b.text}`).toBe(true);
      }
  });

  it('draws a line around who was asked for, and hatches who has no figure', () => {
    const { chart } = answer(
      { indicators: ['werkloosheid'], among: 'PV29', regions: ['GM0718'] },
      figures('werkloosheid', (code) => (code === 'GM1714' ? null : 4)),
    );
    const data = chart?.spec.data as { name: string; values: { stroke: string | null; path: string }[] }[];
    const paths = data.find(({ name }) => name === 'paths')?.values ?? [];
    expect(paths.filter(({ stroke }) => stroke === '#14191F')).toHaveLength(1);
    expect(paths.some(({ path }) => /^(M[\d.]+,[\d.]+L[\d.]+,[\d.]+){3,}$/.test(path))).toBe(true);
  });
});

describe('joining areas', () => {
  it('keeps their size, whatever hexagons are taken', () => {
    const areas = [...catalogue.shapes.areas.values()];
    const size = (list: readonly Area[]): number =>
      list.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
    fc.assert(
      fc.property(fc.subarray(areas), (some) => {
        expect(size([dissolve(some)])).toBe(size(some));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      27 / 35,
    ],
    [
      [
        [1, 3],
        [1, 3],
      ],
      0,
    ],
    [
      [
        [1, 1],
        [3, 3],
      ],
      1,
    ],
    [[[2], [2]], 0],
  ])('of the differences in %j a part of %d lies between the groups', (groups, part) => {
    expect(varianceBetween(groups)).toBeCloseTo(part, 6);
  });
});
