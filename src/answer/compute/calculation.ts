/** Which figures of a table have their calculation told: those of the newest period, each with the cell it was made of. */
import type { Working, Workings } from '#src/model.ts';
import { byTime } from '#src/periods.ts';
import type { Computed } from './series.ts';

const hasFigure = ({ cell }: Working): boolean => cell !== undefined;

/** Of each indicator, place and sector the newest period that has a cell. */
function newestOfEach(workings: readonly Working[]): Working[] {
  const newest = new Map<string, Working>();
  for (const working of workings.filter(hasFigure)) {
    const key = `${working.indicator.id}|${working.place.code}|${working.sector}`;
    const known = newest.get(key);
    if (known === undefined || byTime(known.period, working.period) < 0) newest.set(key, working);
  }
  return [...newest.values()];
}

/** Of a ranking the ones asked for, else the first; and the figure that the members are held against. */
function ofRanking(workings: readonly Working[]): Working[] {
  const asked = workings.filter(({ role }) => role === 'subject');
  const places = workings.flatMap(({ rank }) => rank ?? []);
  const first = workings.find(({ rank }) => rank === Math.min(...places));
  const told = asked.length > 0 ? asked : first === undefined ? [] : [first];
  return [...told, ...workings.filter(({ role }) => role === 'average')];
}

export function newestWorkings({ workings, ranking }: Computed): Workings {
  if (ranking === undefined) return { figures: newestOfEach(workings) };
  return { figures: ofRanking(workings).filter(hasFigure), ranking };
}
