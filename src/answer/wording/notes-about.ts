/** What the sentences of facts need: the table they go with, and how its places and periods are said. */
import type { Catalogue, Plan, ResultTable } from '#src/model.ts';
import { periodPhrase } from './periods.ts';
import { placesOf } from './places.ts';
import { listOf, lowerFirst } from './text.ts';

export interface About {
  readonly plan: Plan;
  readonly table: ResultTable;
  readonly catalogue: Catalogue;
}

/** Name of a place of the plan as it is said, by its name in a note. */
export function spoken(name: string, { plan, catalogue }: About): string {
  const around = plan.among === undefined ? [] : [plan.among];
  const place = [...plan.places, ...around, ...(plan.ranked ?? [])].find((item) => item.name === name);
  return place === undefined ? name : placesOf(plan, catalogue)(place.code).spoken;
}

export const indicatorName = (id: string, catalogue: Catalogue): string =>
  id === 'landoppervlak' ? 'landoppervlak' : lowerFirst(catalogue.indicators.get(id)?.name ?? id);

/** "2019 en 2021", "2015 tot en met 2020" for a run of the table's periods, else only the newest by name. */
export function periodList(periods: readonly string[], all: readonly string[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (periods.length <= 3 || first === undefined || last === undefined)
    return listOf(periods.map(periodPhrase));
  const run = all.indexOf(last) - all.indexOf(first) === periods.length - 1;
  return run ? `${periodPhrase(first)} tot en met ${periodPhrase(last)}` : `onder meer ${periodPhrase(last)}`;
}
