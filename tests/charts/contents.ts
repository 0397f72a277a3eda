/** Made-up contents of pictures, from plain to nasty: the longest names, huge, negative and missing figures. */
import fc from 'fast-check';
import { tickFormat } from '#src/answer/wording/ticks.ts';
import type { BarsContent, ChartBar, ChartContent, ChartSeries, PairsContent } from '#src/model.ts';
import { demoStatistics } from '#tests/answers/demo.ts';

const { catalogue } = demoStatistics();
const longest = (names: readonly string[]): string[] =>
  [...names].sort((a, b) => b.length - a.length).slice(0, 12);

const placeNames = longest([...catalogue.regions.values()].map(({ name }) => name));
const sectorNames = longest([...catalogue.sectors.values()].map(({ name }) => name));
const indicatorNames = longest([...catalogue.indicators.values()].map(({ name }) => name));

const place = fc.constantFrom("'s-Hertogenbosch", 'Ee', 'G40', 'Breda', ...placeNames);
const sector = fc.constantFrom('Horeca', ...sectorNames);
const name = fc.oneof(
  place,
  fc.tuple(place, sector).map((parts) => parts.join(', ')),
);
const number = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }),
  fc.integer({ min: 0, max: 99 }).map((tenths) => tenths / 10),
  fc.constantFrom(0, 18_130_231, -18_130_231, 1_234_567_890, 0.004),
);
const value = fc.oneof({ weight: 8, arbitrary: number }, { weight: 1, arbitrary: fc.constant(null) });
const textFor = (figure: number | null, mark: string): string =>
  figure === null ? '.' : `${figure.toLocaleString('nl-NL')}${mark}`;
const valued = fc
  .tuple(value, fc.constantFrom('', '', '*', '%', ' (g)'))
  .map(([figure, mark]) => ({ value: figure, text: textFor(figure, mark) }));

const texts = fc
  .record({
    topic: fc.constantFrom(...indicatorNames),
    sector,
    place,
    other: place,
    many: fc.boolean(),
    fictional: fc.boolean(),
    remarks: fc.constantFrom([], ['* voorlopig cijfer'], ['* voorlopig cijfer', '(g) geschat cijfer']),
  })
  .map(({ topic, sector: inSector, place: where, other, many, fictional, remarks }) => ({
    title: `${topic} in ${inSector} in ${where} gestegen en hoger dan in ${other}`,
    subtitle: `${topic} – ${inSector}, 1e helft 2015 – 2e helft 2025, as begint niet bij nul`,
    source: `Bron: CBS, tabel 81528NED${many ? '; UWV, LISA, tabel 84583NED; KVK, tabel 85262NED en DUO' : ''}`,
    figure: '7K2QBRDA',
    fictional,
    remarks,
  }));

const role = fc.constantFrom('subject' as const, 'comparison' as const);
const bar: fc.Arbitrary<ChartBar> = fc
  .tuple(name, valued, role)
  .map(([label, figure, as]) => ({ label, ...figure, role: as }));

const STATUSES = ['final', 'final', 'final', 'provisional', 'estimated', 'revised'] as const;

const series: fc.Arbitrary<ChartSeries[]> = fc
  .record({
    parts: fc.constantFrom(1, 2, 4, 12),
    count: fc.integer({ min: 1, max: 30 }),
    from: fc.integer({ min: 0, max: 11 }),
  })
  .chain(({ parts, count, from }) =>
    fc
      .array(
        fc.record({
          name,
          values: fc.array(fc.tuple(value, fc.constantFrom(...STATUSES)), {
            minLength: count,
            maxLength: count,
          }),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((all) =>
        all.map(({ name: called, values }, index) => ({
          name: called,
          role: index === 0 ? ('subject' as const) : ('comparison' as const),
          points: values.map(([figure, status], step) => ({
            period: '2015',
            position: 2015 + (from + step) / parts,
            value: figure,
            text: textFor(figure, ''),
            status,
            ...(step % 4 === 1 ? { explained: step % 8 === 1 ? ['(t1)'] : ['(t2)', '(t10)'] } : {}),
          })),
        })),
      ),
  );

/** The kinds that are drawn from made-up contents here; the others are seen through questions only. */
export const CONTENTS: { readonly [Kind in ChartContent['kind']]?: fc.Arbitrary<ChartContent> } = {
  line: fc
    .record({ texts, series, zero: fc.boolean(), grain: fc.constantFrom('year', 'half', 'quarter', 'month') })
    .map(({ texts: shared, series: lines, zero, grain }): ChartContent => {
      const points = lines[0]?.points ?? [];
      const last = points.at(-1);
      const top = points.slice(1, -1).find((point) => point.value !== null);
      return {
        kind: 'line',
        ...shared,
        series: lines,
        grain,
        tick: tickFormat('aantal'),
        zero,
        ...(last === undefined || grain === 'year'
          ? {}
          : { newest: { position: last.position, label: 'kw 3 2026' } }),
        breaks:
          points.length > 3
            ? [{ position: Math.ceil(points[1]?.position ?? 0), label: 'herindeling 2022' }].filter(
                ({ position }) => position < (last?.position ?? 0),
              )
            : [],
        annotations:
          top === undefined || top.value === null
            ? []
            : (['above', 'below'] as const).map((side) => ({
                position: top.position,
                value: top.value ?? 0,
                text: `kw 2 2022: ${top.text}`,
                side,
              })),
      };
    }),
  bars: fc
    .record({ texts, bars: fc.array(bar, { minLength: 1, maxLength: 24 }) })
    .map(({ texts: shared, bars }): BarsContent => ({ kind: 'bars', ...shared, bars })),
  'grouped-bars': fc
    .record({
      texts,
      groups: fc.array(fc.record({ label: name, bars: fc.array(bar, { minLength: 3, maxLength: 4 }) }), {
        minLength: 1,
        maxLength: 6,
      }),
    })
    .map(({ texts: shared, groups }): ChartContent => ({ kind: 'grouped-bars', ...shared, groups })),
  ranking: fc
    .record({
      texts,
      bars: fc.array(bar, { minLength: 1, maxLength: 60 }),
      average: fc.option(fc.tuple(name, number), { nil: undefined }),
      subjects: fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { maxLength: 3 }),
    })
    .map(
      ({ texts: shared, bars, average, subjects }): ChartContent => ({
        kind: 'ranking',
        ...shared,
        bars: bars.map((one, index) => ({
          ...one,
          rank: index + 300,
          role: subjects.includes(index) ? 'subject' : 'comparison',
        })),
        ...(average === undefined
          ? {}
          : { average: { label: average[0], value: average[1], text: textFor(average[1], '') } }),
      }),
    ),
  breakdown: fc
    .record({
      texts,
      bars: fc.array(fc.tuple(sector, valued, valued), { minLength: 1, maxLength: 24 }),
      subject: place,
      compared: fc.option(place, { nil: undefined }),
    })
    .map(
      ({ texts: shared, bars, subject, compared }): ChartContent => ({
        kind: 'breakdown',
        ...shared,
        subject,
        ...(compared === undefined ? {} : { compared }),
        bars: bars.map(([label, own, other]) => ({
          label,
          ...own,
          role: 'subject',
          ...(compared === undefined ? {} : { compare: other }),
        })),
      }),
    ),
  scatter: fc
    .record({
      texts,
      points: fc.array(fc.tuple(name, number, number, role), { minLength: 3, maxLength: 60 }),
      topics: fc.tuple(fc.constantFrom(...indicatorNames), fc.constantFrom(...indicatorNames)),
      line: fc.option(fc.tuple(number, number), { nil: undefined }),
    })
    .map(({ texts: shared, points, topics: [x, y], line }): ChartContent => {
      const tick = tickFormat('aantal');
      return {
        kind: 'scatter',
        ...shared,
        points: points.map(([called, across, up, as], index) => ({
          name: called,
          x: across,
          y: up,
          text: `${textFor(across, '')} en ${textFor(up, '')}`,
          role: as === 'subject' && index < 3 ? 'subject' : 'member',
        })),
        farthest: points.slice(0, 4).map(([called]) => called),
        x: { title: x, tick },
        y: { title: y, tick },
        ...(line === undefined ? {} : { line: { slope: line[0], intercept: line[1] } }),
      };
    }),
  dumbbell: pairs('dumbbell', 1, 24),
  slope: pairs('slope', 2, 2),
};

function pairs(kind: PairsContent['kind'], least: number, most: number): fc.Arbitrary<ChartContent> {
  const pair = fc.record({ label: name, from: valued, to: valued });
  return fc.record({ texts, pairs: fc.array(pair, { minLength: least, maxLength: most }) }).map(
    ({ texts: shared, pairs: all }): ChartContent => ({
      kind,
      ...shared,
      from: 'kw 3 2019',
      to: '1e helft 2025',
      pairs: all.map((one, index) => ({ ...one, role: index === 0 ? 'subject' : 'comparison' })),
    }),
  );
}
