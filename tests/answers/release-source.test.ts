/** The source that is cited is the one that the release names, whatever the usual source of the indicator is. */
import { describe, expect, it } from 'vitest';
import { provenanceOf } from '#src/answer/present/provenance.ts';
import { sourceText } from '#src/answer/present/source-text.ts';
import { sourceLine, sourcesOf } from '#src/answer/present/sources.ts';
import type { Catalogue, Release, ResultTable, Row } from '#src/model.ts';
import { demoStatistics } from './demo.ts';

const demo = demoStatistics(['winkelleegstand']).catalogue;
const indicator = demo.indicators.get('winkelleegstand');
const coverage = demo.coverage.get('winkelleegstand');
if (indicator === undefined || coverage === undefined) throw new Error('winkelleegstand');
const FILE = { source: 'leegstand.csv', table: 'leegstand.csv' };

/** Releases 11, 12, … in this order; the last one is the newest. */
function catalogueWith(
  releases: readonly (Pick<Release, 'source' | 'table'> & { said?: string })[],
): Catalogue {
  const { sourceTable: _, ...bare } = coverage as NonNullable<typeof coverage>;
  return {
    ...demo,
    coverage: new Map([[bare.indicator, { ...bare, newestRelease: 10 + releases.length }]]),
    releases: new Map(
      releases.map(({ said, ...release }, at) => [
        11 + at,
        {
          ...release,
          ...{ id: 11 + at, fictional: false, readOn: '2026-11-24' },
          ...(said === undefined ? {} : { sources: new Map([['winkelleegstand', said]]) }),
        },
      ]),
    ),
  };
}

const tableWith = (releases: readonly number[]): ResultTable =>
  ({
    rows: releases.map((release) => ({ indicator: 'winkelleegstand', unit: '%', release }) as unknown as Row),
  }) as unknown as ResultTable;

describe('the source of', () => {
  it.each([
    ['a file of one’s own', FILE, undefined, 'eigen bestand leegstand.csv'],
    ['a file that names its source', FILE, 'Telling gemeente Breda', 'Telling gemeente Breda'],
    ['a file with tables of CBS', FILE, '81528NED', 'CBS, tabel 81528NED'],
    [
      'a table of CBS',
      { source: 'CBS StatLine, tabel 81575NED', table: '81575NED' },
      'CBS StatLine, tabel 81575NED',
      'CBS StatLine, tabel 81575NED',
    ],
    [
      'Swing',
      { source: 'Waarstaatjegemeente, Leegstand', table: 'leeg' },
      undefined,
      'Waarstaatjegemeente, Leegstand',
    ],
  ])('%s', (_, release, said, text) => {
    const catalogue = catalogueWith([{ ...release, ...(said === undefined ? {} : { said }) }]);
    const [source, ...more] = sourcesOf(tableWith([11]), catalogue, [indicator]);
    expect(more).toEqual([]);
    expect(source && sourceText(source)).toBe(`${text}, gelezen op 24 november 2026`);
    const about = JSON.stringify(provenanceOf(indicator, catalogue));
    expect(about).not.toContain('Locatus');
    expect(about).toContain(source?.name);
  });

  it('figures of several releases is each of them, the newest first', () => {
    const catalogue = catalogueWith([{ ...FILE, said: 'Locatus' }, { ...FILE, said: 'Locatus' }, FILE]);
    const sources = sourcesOf(tableWith([11, 12, 13]), catalogue, [indicator]);
    expect(sourceLine(sources)).toBe('Bron: eigen bestand leegstand.csv; Locatus');
    expect(sourceLine(sourcesOf(tableWith([11]), catalogue, [indicator]))).toBe('Bron: Locatus');
  });
});
