/** What an indicator is and where its figures come from, as policy staff ask it. */
import { describe, expect, it } from 'vitest';
import { formulaOf, provenanceOf } from '#src/answer/present/provenance.ts';
import { nextOf } from '#src/periods.ts';
import { demoStatistics } from './demo.ts';

const { catalogue } = demoStatistics(['winkelleegstand', 'winkelpanden', 'leegstaande_winkelpanden']);
const indicator = (id: string) => {
  const found = catalogue.indicators.get(id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('about an indicator', () => {
  it('says definition, calculation, source, table, reach, last and next figures', () => {
    const rows = Object.fromEntries(
      provenanceOf(indicator('inwoners'), catalogue).map(([key, value]) => [key, value]),
    );
    expect(rows).toMatchObject({
      Bron: 'CBS',
      Tabel: 'tabel 84583NED',
      'Groep van gemeenten': 'de cijfers van de gemeenten bij elkaar opgeteld',
      'Laatst ingelezen': '1 oktober 2026 (release 1)',
      'Volgende cijfers': '2027; verschijnt elk jaar',
    });
    expect(rows.Periode).toMatch(/^per jaar, 20\d\d tot en met 2026$/);
  });

  it('never gives made-up figures a date or a table', () => {
    const rows = new Map(provenanceOf(indicator('banen'), catalogue).map(([key, value]) => [key, value]));
    expect(rows.get('Bron')).toContain('fictief');
    expect(rows.has('Laatst ingelezen') || rows.has('Tabel')).toBe(false);
  });

  it.each([
    ['winkelleegstand', /gedeeld door winkelpanden van alle gemeenten samen, maal 100$/],
    ['bevolkingsdichtheid', /gewogen naar landoppervlakte/],
  ])('words the formula of %s', (id, formula) => {
    expect(formulaOf(indicator(id), catalogue)).toMatch(formula);
  });

  it.each([
    ['2024', '2025'],
    ['2024-Q4', '2025-Q1'],
    ['2024-Q2', '2024-Q3'],
    ['2024-12', '2025-01'],
    ['2024-H1', '2024-H2'],
  ])('after %s comes %s', (period, next) => {
    expect(nextOf(period)).toBe(next);
  });
});
