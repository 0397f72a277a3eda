/** "Hoe is dit berekend?": what is told, in words and tables. */
import { describe, expect, it } from 'vitest';
import type { Query } from '#intents/query.ts';
import { GOLDEN, only, UTRECHT, value, without } from './calculation.golden.ts';
import { demo, tell } from './told.ts';

const plainSpaces = (lines: readonly string[] = []): string[] =>
  lines.map((line) => line.replaceAll('\u00A0', ' '));

describe('hoe is dit berekend', () => {
  it.each(GOLDEN)('$of', ({ query, change, formulas, remarks = [] }) => {
    const { calculation } = tell(query, change) ?? {};
    expect(plainSpaces(calculation?.formulas)).toEqual(formulas);
    expect(calculation?.remarks).toEqual(expect.arrayContaining([...remarks]));
  });

  it('lists members with both parts, status and release, who is missing last, and the outcome below', () => {
    const told = tell(value('vacatures', ['GM0758', 'G4']), without(UTRECHT, 'vacatures'));
    const [table] = told?.calculation?.tables ?? [];
    expect(table?.columns.map(({ label }) => label)).toEqual([
      ...['Gemeente', 'Openstaande vacatures', 'Inwoners op 1 januari 2026', 'Per 1.000 inwoners'],
      ...['Status', 'Release'],
    ]);
    expect(table?.rows).toEqual([
      ['Amsterdam', '28.893', '942.504', '30,7', 'voorlopig', '1, 2'],
      ['Den Haag', '10.173', '569.076', '17,9', 'voorlopig', '1, 2'],
      ['Rotterdam', '16.120', '674.485', '23,9', 'voorlopig', '1, 2'],
      ['Utrecht', '.', '378.278', '.', 'geen cijfer', '1'],
      ['Samen', '55.186', '2.186.065', '25,2', '', ''],
    ]);
  });

  it('names the former municipalities in a member', () => {
    const area = demo.catalogue.regions.get('GM1948')?.corop ?? '';
    const told = tell(value('banen', [area], { measure: 'level', period: { at: '2015' } }), (rows) => [
      ...rows.filter(
        ({ region, indicator }) => !(indicator === 'banen' && ['GM1948', area].includes(region)),
      ),
      ...only('banen', '2015', { GM0844: 100, GM0846: 200, GM0860: 300 })([]),
    ]);
    const [table] = told?.calculation?.tables ?? [];
    const row = table?.rows.find(([name]) => name === 'Meierijstad');
    expect(row?.[1]).toBe('600');
    expect(row?.at(-1)).toBe('Schijndel + Sint-Oedenrode + Veghel');
  });

  it.each<Query>([
    { operation: 'about', indicators: ['banen'] },
    { operation: 'value', indicators: ['winkelleegstand'], regions: ['GM0758'], period: { at: '1950' } },
  ])('is not there for %j', (query) => {
    expect(tell(query)?.calculation).toBeUndefined();
  });
});
