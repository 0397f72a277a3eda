/**
 * What a calculation tells comes to the figure that is shown: by plain loops over its parts, and back to the rows as
 * they were delivered. On all questions of our own corpora, and on real series.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createParser } from '#intents/parse.ts';
import { createContext } from '#src/answer/compute/context.ts';
import { createSource } from '#src/answer/compute/source.ts';
import type { Derivation, Indicator, Member, Observation, Place, Plan, Term } from '#src/model.ts';
import { ownCorpora } from '../questions/own.ts';
import { demo, type Told, tell } from './told.ts';

const numberOf = (term: Term | undefined): number => term?.cell?.value ?? Number.NaN;

/** What the members come to, by plain loops. */
function fromMembers(derivation: Extract<Derivation, { kind: 'members' }>): number {
  let [top, bottom] = [0, 0];
  for (const { figure, beside, counted } of derivation.members) {
    if (!counted) continue;
    top += numberOf(figure) * (derivation.how === 'mean' ? numberOf(beside) : 1);
    bottom += derivation.how === 'sum' ? 0 : numberOf(beside);
  }
  if (derivation.how === 'sum') return top;
  return (top / bottom) * (derivation.how === 'quotient' ? derivation.factor : 1);
}

const plus = (terms: readonly Term[]): number => terms.reduce((total, term) => total + numberOf(term), 0);

/** The value that a derivation comes to. */
function recomputed(derivation: Derivation): number {
  switch (derivation.kind) {
    case 'members':
      return fromMembers(derivation);
    case 'quotient':
      return (numberOf(derivation.top) / numberOf(derivation.bottom)) * derivation.factor;
    case 'less':
      return numberOf(derivation.whole) - plus(derivation.left);
    case 'change': {
      const [from, to] = [numberOf(derivation.base), numberOf(derivation.last)];
      return derivation.inPercent ? (to / from - 1) * 100 : to - from;
    }
    case 'subperiods':
      return derivation.how === 'last' ? numberOf(derivation.parts[0]) : plus(derivation.parts);
    case 'former': {
      const { parts, weights } = derivation;
      if (weights === undefined) return plus(parts);
      let [top, bottom] = [0, 0];
      for (const [at, part] of parts.entries()) {
        top += numberOf(part) * (weights[at] ?? Number.NaN);
        bottom += weights[at] ?? Number.NaN;
      }
      return top / bottom;
    }
  }
}

const partsOf = (derivation: Derivation): readonly Term[] => {
  switch (derivation.kind) {
    case 'members':
      return derivation.members.flatMap(({ figure, beside }: Member) => [
        figure,
        ...(beside ? [beside] : []),
      ]);
    case 'quotient':
      return [derivation.top, derivation.bottom];
    case 'less':
      return [derivation.whole, ...derivation.left];
    case 'change':
      return [derivation.base, derivation.last];
    case 'subperiods':
    case 'former':
      return derivation.parts;
  }
};

interface Seen {
  derived: number;
  delivered: number;
  readonly kinds: Set<string>;
}

/** Every derived value follows from its parts, and every part without a derivation was delivered so. */
function check(term: Term, rows: ReadonlyMap<string, number | null>, seen: Seen, about: string): void {
  const { cell } = term;
  if (cell === undefined) return;
  const label = `${about}: ${term.indicator} ${term.region} ${term.sector} ${term.period}`;
  if (cell.derivation === undefined) {
    if (term.indicator === 'landoppervlak') return;
    const key = [term.indicator, term.region, term.sector, term.period].join('|');
    expect(cell.value, label).toBe(rows.get(key));
    seen.delivered += 1;
    return;
  }
  if (cell.value !== null) {
    const expected = recomputed(cell.derivation);
    expect(Math.abs(cell.value - expected), label).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected)),
    );
    const { kind } = cell.derivation;
    seen.kinds.add('how' in cell.derivation ? `${kind} ${cell.derivation.how}` : kind);
    seen.derived += 1;
  }
  for (const part of partsOf(cell.derivation)) check(part, rows, seen, about);
}

const indexOf = (rows: readonly Observation[]): Map<string, number | null> =>
  new Map(
    rows.map(({ indicator, region, sector = '', period, value: figure }) => [
      [indicator, region, sector, period].join('|'),
      figure,
    ]),
  );

/** All queries of our own corpora that have figures. */
function askedOnDemo(): { question: string; told: Told }[] {
  const parser = createParser(demo.catalogue.vocabulary);
  const seen = new Set<string>();
  return ownCorpora.flatMap(({ lines }) =>
    lines.flatMap(({ question, home, previous, today = '2026-11-22' }) => {
      const parsed = parser.parse({
        ...{ question, today },
        ...(home === undefined ? {} : { home }),
        ...(previous === undefined ? {} : { previous }),
      });
      if (parsed.outcome !== 'query' || seen.has(JSON.stringify(parsed.query))) return [];
      seen.add(JSON.stringify(parsed.query));
      const told = tell(parsed.query);
      return told === undefined ? [] : [{ question, told }];
    }),
  );
}

describe('over all questions of our own corpora', () => {
  const asked = askedOnDemo();

  it('the parts come to the figure that is shown, and go back to what was delivered', () => {
    const seen: Seen = { derived: 0, delivered: 0, kinds: new Set() };
    for (const { question, told } of asked) {
      const rows = indexOf(told.rows);
      for (const { indicator, place, sector, period, cell, role } of told.table.workings?.figures ?? []) {
        check({ indicator: indicator.id, region: place.code, sector, period, cell }, rows, seen, question);
        if (role === 'average') continue;
        const row = told.table.rows.find(
          (candidate) =>
            candidate.indicator === indicator.id &&
            candidate.region === place.code &&
            (candidate.sector ?? '') === sector &&
            candidate.period === period,
        );
        expect(row?.value, question).toBe(cell?.value);
      }
    }
    expect([...seen.kinds].sort()).toEqual([
      ...['change', 'former sum', 'less', 'members mean', 'members quotient', 'members sum', 'quotient'],
      ...['subperiods last', 'subperiods sum'],
    ]);
    expect(seen.derived).toBeGreaterThan(200);
    expect(seen.delivered).toBeGreaterThan(2000);
  });

  it('lists exactly the members of a group, in tables of at most 400 rows together', () => {
    let groups = 0;
    for (const { question, told } of asked) {
      for (const { place, cell } of told.table.workings?.figures ?? []) {
        if (cell?.derivation?.kind !== 'members') continue;
        const codes = cell.derivation.members.map(({ code }) => code);
        expect([...codes].sort(), question).toEqual([...(place.members ?? [])].sort());
        groups += 1;
      }
      const rows = (told.calculation?.tables ?? []).reduce((total, table) => total + table.rows.length, 0);
      expect(rows, question).toBeLessThanOrEqual(400);
    }
    expect(groups).toBeGreaterThan(20);
  });

  it('every row with a figure knows a release that exists', () => {
    const operations = new Set<string>();
    let count = 0;
    for (const { question, told } of asked) {
      for (const row of told.table.rows) {
        if (row.value === null) continue;
        expect(demo.catalogue.releases.has(row.release ?? -1), `${question} ${row.regionName}`).toBe(true);
        operations.add(`${told.plan.operation} ${told.plan.measure}`);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(3000);
    expect([...operations]).toEqual(
      expect.arrayContaining(['value level', 'trend index', 'breakdown level', 'rank per_1000_inwoners']),
    );
  });
});

const file = new URL('../../../shared/data/indicatoren_gemeente_long.csv', import.meta.url);

/** Real series, delivered by CBS under the codes of each year. */
function realRows(id: string, period: string): Observation[] {
  const lines: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  return lines
    .filter((line) => line.indicator_id === id && line.period === `${period}JJ00`)
    .map((line) => ({
      ...{ indicator: id, region: line.region_code ?? '', period },
      ...{ value: line.value ? Number(line.value) : null },
      ...{ status: 'final', release: 1, fictional: false },
    }));
}

describe.skipIf(!existsSync(file))('on real series in today’s boundaries', () => {
  const model = demo.catalogue.indicators.get('besteedbaar_inkomen') as Indicator;
  const people = demo.observations([
    {
      ...{ indicators: ['inwoners'], regions: [...demo.catalogue.regions.keys()], sectors: [''] },
      ...{ grains: ['year'] },
    },
  ]);
  const place: Place = {
    ...{ code: 'PV30', name: 'Noord-Brabant', kind: 'groep' },
    members: [...demo.catalogue.regions.values()]
      .filter(({ province, kind, validTo }) => kind === 'gemeente' && province === 'PV30' && !validTo)
      .map(({ code }) => code),
  };

  it.each<[string, string, Partial<Indicator>, readonly string[]]>([
    [
      'oppervlakte_totaal_ha',
      '2017',
      { kind: 'stock', aggregation: { kind: 'sum' } },
      ['former sum', 'members sum'],
    ],
    [
      'aardgas_woning_m3',
      '2019',
      { kind: 'rate', aggregation: { kind: 'mean', weight: 'inwoners', approx: true } },
      ['former mean', 'former sum', 'members mean'],
    ],
  ])(
    'the parts of %s in %s come to the figure of all municipalities of a province',
    (id, period, change, kinds) => {
      const indicator = { ...model, id, ...change };
      const indicators = new Map([...demo.catalogue.indicators, [id, indicator]]);
      const rows = [...realRows(id, period), ...people];
      const plan = { measure: 'level', exceptSectors: [] } as unknown as Plan;
      const context = createContext(plan, createSource(rows, { ...demo.catalogue, indicators }));
      const cell = context.measures.level(indicator, place, '', period);
      const seen: Seen = { derived: 0, delivered: 0, kinds: new Set() };
      check({ indicator: id, region: 'PV30', sector: '', period, cell }, indexOf(rows), seen, id);
      expect(cell?.value).toBeGreaterThan(0);
      expect([...seen.kinds].sort()).toEqual(kinds);
      expect(seen.delivered).toBeGreaterThan(50);
    },
  );
});
