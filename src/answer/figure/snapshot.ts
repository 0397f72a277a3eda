/** What is kept of a figure, and what makes it this figure and no other. */
import type { Catalogue, DataAnswer, FigureIndicator, FigureRelease, FigureSnapshot } from '#src/model.ts';
import { formulaOf } from '../present/provenance.ts';

/** Of every indicator in an answer, also those that only divide. */
export function indicatorsOf(
  { sources }: Pick<DataAnswer, 'sources'>,
  catalogue: Catalogue,
): FigureIndicator[] {
  const ids = [...new Set(sources.flatMap((source) => source.indicators))];
  return ids.flatMap((id) => {
    const indicator = catalogue.indicators.get(id);
    if (indicator === undefined) return [];
    const { name, unit, definition, source, kind, moment } = indicator;
    return [{ id, name, unit, definition, source, kind, moment, formula: formulaOf(indicator, catalogue) }];
  });
}

export const releasesOf = (ids: readonly number[], { releases }: Catalogue): FigureRelease[] =>
  ids.flatMap((number) => {
    const release = releases.get(number);
    if (release === undefined) return [];
    const { id, source, table, readOn, fictional } = release;
    return [{ id, source, table, readOn, fictional }];
  });

/**
 * What a figure says: the same on another day, after a release that has nothing to do with it, and whatever can be
 * asked next.
 */
export function identityOf({ answer, indicators, releases }: FigureSnapshot): unknown {
  const { figure: _, followUps: __, standing: ___, ...said } = answer;
  return { ...said, indicators, releases };
}
