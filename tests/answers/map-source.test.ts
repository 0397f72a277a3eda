/** Who made the boundaries of a map stands with who made its figures. */
import { describe, expect, it } from 'vitest';
import type { Query } from '#intents/query.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import { chooseContent } from '#src/answer/present/content.ts';
import type { ChartContent, Shapes } from '#src/model.ts';
import { demoStatistics } from './demo.ts';

const { catalogue, observations } = demoStatistics(['winkelleegstand']);
const query = { operation: 'map', indicators: ['winkelleegstand'], among: 'PV30' } as Query;

function mapWith(shapes: Partial<Shapes>): ChartContent | null {
  const known = { ...catalogue, shapes: { ...catalogue.shapes, ...shapes } };
  const plan = makePlan(query, known, '2026-11-24');
  if (isNoFigure(plan)) throw new Error(JSON.stringify(plan));
  const table = tabulate(plan, observations(plan.needs), known);
  if (isNoFigure(table)) throw new Error(JSON.stringify(table));
  return chooseContent(plan, table, known, { headline: 'Kop', source: 'Bron: Locatus' });
}

describe('the source line of a map', () => {
  it.each([
    ['hexagons', {}, 'Bron: Locatus', 'Elke zeshoek is een gemeente'],
    [
      'boundaries of CBS',
      { kind: 'boundaries', year: 2023, source: 'CBS, Kadaster' },
      'Bron: Locatus; grenzen: CBS, Kadaster',
      'Grenzen van 2023',
    ],
    [
      'boundaries of this year',
      { kind: 'boundaries', year: 2026, source: 'CBS, Kadaster' },
      'Bron: Locatus; grenzen: CBS, Kadaster',
      undefined,
    ],
    ['boundaries of nobody known', { kind: 'boundaries', year: 2026 }, 'Bron: Locatus', undefined],
  ] as const)('with %s', (_, shapes, source, remark) => {
    const content = mapWith(shapes);
    expect(content).toMatchObject({ kind: 'map', source });
    expect(content?.kind === 'map' ? content.remark : 'no map').toBe(remark);
  });
});
