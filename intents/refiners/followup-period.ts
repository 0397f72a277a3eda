/** Period of a follow-up: replaced, set beside the one before, or a step away from it. */
import type { Period } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import type { Merge } from './followup-places.ts';
import type { Slots } from './operation.ts';

function shiftStep(period: Period | undefined, by: number): Period | undefined {
  if (period === undefined || !('at' in period)) return period;
  const [year, part = ''] = period.at.split('-');
  if (part === '') return { at: String(Number(year) + by) };
  const mark = part.replace(/\d+/, '');
  const count = mark === 'Q' ? 4 : mark === 'H' ? 2 : 12;
  const index = Number(year) * count + Number(part.replace(/\D/g, '')) - 1 + by;
  const number = (index % count) + 1;
  return {
    at: `${Math.floor(index / count)}-${mark === '' ? String(number).padStart(2, '0') : `${mark}${number}`}`,
  };
}

/** "Hetzelfde kwartaal een jaar eerder": the same part of the year before. */
function yearBefore(before: Period | undefined, reading: Reading): Period | undefined {
  if (before === undefined || !('at' in before) || !before.at.includes('-')) return undefined;
  if (!/ (?:een|het) jaar (?:eerder|ervoor|daarvoor|terug) /.test(reading.text)) return undefined;
  const [year, part] = before.at.split('-');
  return { at: `${Number(year) - 1}-${part}` };
}

export function mergePeriod({ reading, slots, previous }: Merge): Period | undefined {
  const same = yearBefore(previous.period, reading);
  if (same !== undefined) return same;
  if (has(reading, 'previous-step')) {
    const stepped = shiftStep(previous.period, / (erna|daarna) /.test(reading.text) ? 1 : -1);
    const now = previous.period;
    const both =
      has(reading, 'also') && now !== undefined && 'at' in now && stepped !== undefined && 'at' in stepped;
    return both ? { points: [now.at, stepped.at].sort() } : stepped;
  }
  const said = onlyOpens(reading, slots) ? undefined : slots.period.period;
  const before = previous.period;
  if (
    has(reading, 'compared-year') &&
    said !== undefined &&
    'from' in said &&
    before !== undefined &&
    'at' in before
  )
    return { points: [before.at, said.from ?? before.at].sort() };
  if (said !== undefined && has(reading, 'also') && before !== undefined && 'at' in said && 'at' in before) {
    return { points: [before.at, said.at].sort() };
  }
  return said ?? before;
}

/** "En nu per maand": "nu" opens the sentence, and asks for no newest figure. */
function onlyOpens(reading: Reading, { period, places, topics }: Slots): boolean {
  const latest = period.period !== undefined && 'latest' in period.period;
  const names = places.said.length + topics.indicators.length + topics.sectors.length > 0;
  const shaped = reading.findings.some(
    ({ step, measure, operation, splitBy, show, members }) =>
      (step ?? measure ?? operation ?? splitBy ?? show ?? members) !== undefined,
  );
  return latest && /^ (?:\w+ ){0,3}nu \w/.test(reading.text) && (names || shaped);
}
